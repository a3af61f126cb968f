/** What a list of volumes to destroy and a list of other records to erase show alike: their table, who proposed and decided, and why. */
import type { DataTable } from '../../templates/parts/data-table.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import type { Field } from '../../templates/parts/field.ts'
import type { FormFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import type { Tag } from '../../templates/parts/tag.ts'
import type { WordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Eyes } from '../second-person.ts'
import { listNumber, saidListNumber } from './list-number.ts'

type Numbered = Parameters<typeof listNumber>[0]
type Listed = Numbered & { proposed_on: string; proposed_by: string }
type Row = { list: Listed; href: string; state: Tag; count: number; endedOn: string | null }

/** The lists drawn up so far, in the words of their kind. */
export function listsTable(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  said: { caption: WordKey; count: WordKey; ended: WordKey },
): DataTable {
  return {
    caption: said.caption,
    columns: [
      column('destruction.number-of-list'),
      column('destruction.state'),
      figureColumn(said.count),
      column('destruction.proposed'),
      column(said.ended),
    ],
    rows: rows.map(({ list, href, state, count, endedOn }) =>
      tableRow([
        linkCell(href, saidListNumber(listNumber(list))),
        tagCell(state),
        countCell(count),
        textCell(list.proposed_on, names.get(list.proposed_by) ?? null),
        dayCell(endedOn),
      ]),
    ),
    pickForm: null,
    empty: 'destruction.no-lists',
    pager: null,
    note: null,
  }
}

type Decided = Listed & {
  state: string
  decided_on: string | null
  decided_by: string | null
  decision_reason: string | null
  alone: number
}
type Say = ReturnType<typeof words>

/** Who proposed a list on which day, and what the second person said to it; `approved` is the word for a yes. */
export function decisionFacts(say: Say, list: Decided, names: ReadonlyMap<string, string>, approved: WordKey): Facts {
  const decided = [
    byOn(say, names, list.decided_by, list.decided_on ?? ''),
    ...(list.alone === 1 ? [say('destruction.alone')] : []),
    ...(list.decision_reason === null ? [] : [list.decision_reason]),
  ].join(say('disputes.sentence-comma'))
  return [
    listFact('destruction.proposed', byOn(say, names, list.proposed_by, list.proposed_on)),
    ...(list.decided_on === null
      ? []
      : [listFact(list.state === 'returned' ? 'destruction.returned' : approved, decided)]),
  ]
}

/** A name and a day, as a list says them. */
export const byOn = (say: Say, names: ReadonlyMap<string, string>, id: string | null, on: string): string =>
  say('destruction.by-on', { name: names.get(id ?? '') ?? '', day: on })

export const listFact = (label: WordKey, text: string): Facts[number] => ({
  label,
  text,
  fen: null,
  day: null,
  href: null,
})

/** Why the second person decides so; whoever decides alone must say it. */
export const reasonField = (fields: FormFields, eyes: Eyes | null): Field =>
  fields.text({
    name: 'reason',
    label: 'destruction.reason',
    max: 200,
    width: 'full',
    hint: phrase(eyes?.may === true && eyes.alone ? 'destruction.alone-hint' : 'destruction.reason-hint'),
  })
