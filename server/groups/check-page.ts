/** The model of the page a list is checked on: columns, faults by line and column, doubts, what would be saved, and the case. */
import type { CheckListModel } from '../../templates/pages/groups/check.ts'
import type { Fold } from '../../templates/parts/fold.ts'
import type { Field } from '../../templates/parts/field.ts'
import { faultPhrase, formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { column, fenCell, figureColumn, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { claimItem, claimItems } from '../../workflows/law/claim-items.ts'
import { maskIdentityNumber } from '../../workflows/values/identity-number.ts'
import { maskPhone } from '../../workflows/values/phone.ts'
import { newToken } from '../ids.ts'
import { paths, pathTo } from '../http/paths.ts'
import { tableChoices } from '../intake/counter-fields.ts'
import { claimColumn, columnWord, paidItems, plainColumns } from './list-columns.ts'
import { letters } from '../tables/columns.ts'
import { columnField, mendField } from './form.ts'
import type { Judged } from './judge-list.ts'
import type { ListDraft } from './list-draft.ts'
import type { CellTrouble, ListedWorker } from './read-workers.ts'

/** Faulty cells shown at once: more are rarely mended one by one. */
const MOST_SHOWN = 60
const SAMPLE = 10

export type CheckState = {
  locale: Locale
  draftId: string
  list: ListDraft
  judged: Judged
  /** Faults of a try to save, and doubts of the case; empty while the list is only looked at. */
  faults: readonly FieldFault[]
  doubts: readonly FieldFault[]
}

/** What is asked beside the list; made with the fields of the same form, so that one summary tells all faults. */
export type Beside = { questions: Field[]; folds: Fold[] }

/** What the box says was looked at: other doubts are asked about anew. */
export const lookedMark = (doubts: readonly CellTrouble[]): string =>
  doubts
    .map(({ at, column: place }) => `${at}.${place}`)
    .join(' ')
    .slice(0, 4000)

export function checkModel(state: CheckState, beside: (f: FormFields) => Beside): CheckListModel {
  const { locale, draftId, list, judged } = state
  const say = words(locale)
  const f = formFields({ ...list.typed, item: list.item }, [...judged.faults, ...state.faults], state.doubts)
  for (const place of list.mapping.keys())
    f.text({ name: columnField(place), label: 'groups.columns', told: columnLabel(list, place) })
  const item = f.select(
    { name: 'item', label: 'groups.usual-item', hint: phrase('groups.usual-item-hint') },
    tableChoices(locale, claimItems),
  )
  f.text({ name: 'list', label: 'groups.faults' })
  f.text({ name: 'looked', label: 'groups.doubts' })
  const asked = beside(f)
  const { read } = judged
  const count = read.workers.length
  return {
    heading: list.disputeId === null ? 'groups.check-title' : 'groups.join-title',
    source:
      list.source === ''
        ? phrase('groups.source-pasted', { rows: list.rows.length })
        : phrase('groups.source', { name: list.source, rows: list.rows.length }),
    notices: noticesOf(list, judged),
    errors: f.summary(),
    action: pathTo(paths.list, { draftId }),
    reread: pathTo(paths.readList, { draftId }),
    again: list.disputeId === null ? paths.newGroup : pathTo(paths.joinGroup, { id: list.disputeId }),
    keys: { key: newToken(), revision: null },
    figures: figuresOf(read.workers),
    columns: {
      open: judged.faults.some((one) => one.field.startsWith('map.')) || !list.mapping.includes('name'),
      about: phrase('groups.columns-about', {
        known: list.mapping.filter((key) => key !== null).length,
        left: list.mapping.filter((key) => key === null).length,
      }),
      rows: list.mapping.map((key, place) => {
        const wrong = judged.faults.find((one) => one.field === columnField(place))
        return {
          id: `f-${columnField(place)}`,
          name: columnField(place),
          label: columnLabel(list, place),
          example: list.rows.map((row) => row.cells[place] ?? '').find((cell) => cell !== '') ?? '',
          error: wrong ? faultPhrase(wrong) : null,
          options: columnOptions(locale).map((option) => ({ ...option, chosen: option.value === (key ?? '') })),
        }
      }),
    },
    item,
    faults: read.faults.slice(0, MOST_SHOWN).map((trouble, at) => ({
      id: `mend-${at}`,
      place: placeOf(trouble),
      text: trouble.text,
      why: faultPhrase({ field: '', code: trouble.code, values: trouble.values ?? {} }),
      mend:
        trouble.column === -1
          ? null
          : {
              name: mendField(trouble.at, trouble.column),
              told: phrase('groups.mend-told', { line: trouble.at, what: columnName(locale, list, trouble.column) }),
            },
    })),
    faultsLeft: beyond(read.faults),
    doubts: read.doubts.slice(0, MOST_SHOWN).map((trouble) => ({
      place: placeOf(trouble),
      text: trouble.text,
      why: phrase(wordKey('doubt', trouble.code), trouble.values ?? {}),
    })),
    doubtsLeft: beyond(read.doubts),
    looked: lookedOf(state),
    sample: sampleOf(locale, read.workers),
    sampleAbout: phrase('groups.sample-about', { count: Math.min(SAMPLE, count) }),
    ...asked,
    save: phrase(list.disputeId === null ? 'groups.save' : 'groups.join', { count }),
    ready: judged.faults.length === 0,
  }

  function columnOptions(of: Locale): { value: string; text: string }[] {
    return [
      { value: '', text: say('groups.left-aside') },
      ...plainColumns.map((value) => ({ value, text: say(columnWord(value)) })),
      ...paidItems.map((code) => ({ value: claimColumn(code), text: itemText(of, code) })),
    ]
  }
}

const beyond = (troubles: readonly CellTrouble[]): number | null =>
  troubles.length > MOST_SHOWN ? troubles.length - MOST_SHOWN : null

function lookedOf({ list, judged, faults }: CheckState): CheckListModel['looked'] {
  if (judged.read.doubts.length === 0) return null
  const value = lookedMark(judged.read.doubts)
  const wrong = faults.find((one) => one.field === 'looked')
  return { value, ticked: list.typed.looked === value, error: wrong ? faultPhrase(wrong) : null }
}

const itemText = (locale: Locale, code: string): string => {
  const { zh, en } = claimItem(code)
  return locale === 'en' ? en : zh
}

const headOf = (list: ListDraft, place: number): string => list.heads?.cells[place] ?? ''

const columnLabel = (list: ListDraft, place: number): Phrase =>
  phrase('groups.column-of', { place: letters(place), head: headOf(list, place) })

const columnName = (locale: Locale, list: ListDraft, place: number): string =>
  headOf(list, place) || words(locale)('groups.column-of', { place: letters(place), head: '' })

const placeOf = ({ at, column: place }: CellTrouble): Phrase =>
  place === -1
    ? phrase('groups.fault-line', { line: at })
    : phrase('groups.fault-cell', { line: at, place: letters(place) })

function noticesOf(list: ListDraft, { read }: Judged): Notice[] {
  return [
    ...(list.more ? [{ tone: 'note' as const, text: phrase('groups.more-sheets'), link: null }] : []),
    ...(read.totals.length > 0
      ? [
          {
            tone: 'note' as const,
            text: phrase('groups.totals-left', { lines: read.totals.join(', ') }),
            link: null,
          },
        ]
      : []),
  ]
}

const fact = (
  label: CheckListModel['figures'][number]['label'],
  text: string | null,
  fen: number | null = null,
): CheckListModel['figures'][number] => ({ label, text, fen, day: null, href: null })

function figuresOf(workers: readonly ListedWorker[]): CheckListModel['figures'] {
  const sums = workers.flatMap(({ given }) => given.claims.map((claim): number => claim.amountFen ?? 0))
  const having = (test: (worker: ListedWorker['given']) => boolean): string =>
    String(workers.filter(({ given }) => test(given)).length)
  return [
    fact('groups.people', String(workers.length)),
    fact(
      'groups.claimed',
      null,
      sums.reduce((total, sum) => total + sum, 0),
    ),
    fact(
      'groups.no-sums',
      having((given) => given.claims.every((claim) => claim.amountFen === null)),
    ),
    fact(
      'groups.with-identity',
      having((given) => given.person.identityNumber !== null),
    ),
    fact(
      'groups.with-phone',
      having((given) => given.person.phone !== null),
    ),
    fact(
      'groups.representatives',
      having((given) => given.isRepresentative),
    ),
  ]
}

function sampleOf(locale: Locale, workers: readonly ListedWorker[]): CheckListModel['sample'] {
  const comma = words(locale)('groups.comma')
  return {
    caption: 'groups.sample',
    columns: [
      figureColumn('groups.line'),
      column('list-column.name'),
      column('list-column.identity'),
      column('list-column.phone'),
      column('list-column.occupation'),
      column('list-column.employedFrom'),
      column('groups.claims'),
      figureColumn('list-column.amount'),
    ],
    rows: workers.slice(0, SAMPLE).map(({ at, given }) => {
      const { person, claims, employment } = given
      const sums = claims.flatMap((claim): number[] => (claim.amountFen === null ? [] : [claim.amountFen]))
      return tableRow([
        { look: 'number', text: String(at), rich: null },
        textCell(person.name),
        textCell(person.identityNumber && maskIdentityNumber(person.identityNumber)),
        textCell(person.phone && maskPhone(person.phone)),
        textCell(person.occupation),
        textCell(employment?.from ?? null),
        textCell(claims.map((claim) => itemText(locale, claim.item)).join(comma)),
        fenCell(sums.length === 0 ? null : sums.reduce((total, sum) => total + sum, 0)),
      ])
    }),
    pickForm: null,
    empty: 'fault.list-nobody',
    pager: null,
    note: null,
  }
}
