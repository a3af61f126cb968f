/** Draws a committee's archive at its end: what has run out, page by page, and its lists. */
import {
  countDue,
  dueVolumes,
  listsOf,
  type DestructionListRow,
  type DueKey,
  type DueVolume,
} from '../../db/repositories/destruction.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { destructionArchivePage } from '../../templates/pages/destruction/archive.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { parseDay } from '../../workflows/values/day.ts'
import { saidNames, saidRetention } from '../disputes/case/said.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { listsTable } from './list-shown.ts'
import { archivesOf } from './places.ts'
import { destructionTabs } from './tabs.ts'

const PAGE_ROWS = 50
const SHOWN_LISTS = 60

/** Throws not-found for a committee outside the reader's scope. */
export async function drawArchive(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const say = words(locale)
  const committees = await archivesOf(reader, actor, 'destruction:propose')
  const asked = call.query.committee ?? call.body.committee
  const due = await countDue(
    reader,
    committees.map((unit) => unit.id),
    today,
  )
  // Where nobody asked for one, the first with something to do.
  const first = committees.find((unit) => due.has(unit.id)) ?? committees[0]
  const committee = asked === undefined ? first : committees.find((unit) => unit.id === asked)
  if (!committee) throw new DomainError('not-found', 'no-such-page')
  const after = keyOf(call.query.after ?? '')
  const found = await dueVolumes(reader, { committeeId: committee.id, today, after, limit: PAGE_ROWS + 1 })
  const lists = await listsOf(reader, committee.id, SHOWN_LISTS)
  const names = await staffNames(
    reader,
    lists.map((list) => list.proposed_by),
  )
  const fields = formFields({ committee: committee.id }, faults)
  return page(
    destructionArchivePage,
    {
      tabs: destructionTabs('volumes'),
      filter:
        committees.length < 2
          ? null
          : {
              action: paths.destruction,
              fields: [
                fields.select(
                  { name: 'committee', label: 'destruction.committee', width: 'long' },
                  committees.map((unit) => ({
                    value: unit.id,
                    text: due.has(unit.id)
                      ? say('destruction.committee-due', { name: unit.name, count: due.get(unit.id) ?? 0 })
                      : unit.name,
                  })),
                ),
              ],
              reset: paths.destruction,
              kept: [],
            },
      committee: committee.name,
      errors: faults.length > 0 ? fields.summary() : null,
      form:
        found.length === 0
          ? null
          : { action: paths.destruction, keys: { key: newToken(), revision: null }, committeeId: committee.id },
      due: dueTable(locale, found, { committeeId: committee.id, after, total: due.get(committee.id) ?? 0 }),
      lists: listsTable(
        lists.map((list) => ({
          list,
          href: pathTo(paths.destructionList, { listId: list.id }),
          state: listTag(list.state),
          count: list.volumes,
          endedOn: list.destroyed_on,
        })),
        names,
        { caption: 'destruction.lists', count: 'destruction.volumes-count', ended: 'destruction.destroyed-on' },
      ),
    },
    { title: say('destruction.title'), status: faults.length > 0 ? 422 : 200 },
  )
}

/** `2036-11-02_<id>`: the last row of the page before. */
function keyOf(text: string): DueKey | null {
  const [keepUntil = '', id = ''] = text.split('_')
  return parseDay(keepUntil) !== null && /^[0-9a-f-]{36}$/.test(id) ? { keepUntil, id } : null
}

const address = (committeeId: string, after: DueVolume | null): string => {
  const query = new URLSearchParams({ committee: committeeId })
  if (after !== null) query.set('after', `${after.keepUntil}_${after.disputeId}`)
  return `${paths.destruction}?${query.toString()}`
}

type Shown = { committeeId: string; after: DueKey | null; total: number }

function dueTable(locale: Locale, found: readonly DueVolume[], { committeeId, after, total }: Shown): DataTable {
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1) ?? null
  return {
    caption: 'destruction.due',
    columns: [
      column('destruction.number-of-case'),
      column('destruction.volume'),
      column('destruction.kept-for'),
      column('destruction.closed'),
      column('destruction.until'),
      figureColumn('destruction.pages'),
    ],
    rows: shown.map((volume) => {
      const number = volume.caseNumber ?? volume.registrationCode
      return tableRow(
        [
          linkCell(pathTo(paths.volume, { id: volume.disputeId }), number),
          textCell(namesOf(locale, volume), volume.employerLabel),
          textCell(saidRetention(locale, volume.keptFor)),
          dayCell(volume.countedFrom),
          dayCell(volume.keepUntil),
          countCell(volume.pages),
        ],
        { value: volume.disputeId, label: words(locale)('destruction.pick', { number }) },
      )
    }),
    pickForm: found.length === 0 ? null : 'destruction-form',
    empty: 'destruction.none-due',
    pager:
      total === 0
        ? null
        : {
            total,
            first: after === null ? null : address(committeeId, null),
            previous: null,
            next: found.length > PAGE_ROWS ? address(committeeId, last) : null,
          },
    note: null,
  }
}

const namesOf = (locale: Locale, { workerLabel, workerCount }: DueVolume): string =>
  saidNames(locale, [workerLabel, ...Array.from({ length: workerCount - 1 }, () => '')], 'workers')

const toneOf: Record<DestructionListRow['state'], Tone> = {
  proposed: 'soon',
  approved: 'accent',
  returned: 'quiet',
  destroyed: 'plain',
}

/** Where a list stands. */
export const listTag = (state: DestructionListRow['state']): Tag =>
  tagOf(phrase(wordKey('destruction-state', state)), toneOf[state])
