/** Reads the rows of an old register into cases: each cell as a field, each fault with its line and column. */
import { z } from 'zod'
import { wordKey } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import { waysOf } from '../groups/list-columns.ts'
import { fault, maybePhone, maybeText, maybeYuan, readForm, text } from '../http/fields.ts'
import { identityCell, looseDay, narrowCell, phoneCell, sumCell } from '../tables/cell-fields.ts'
import { bareHead, type HeadNames, type Mapping } from '../tables/columns.ts'
import type { SheetRow } from '../tables/sheet.ts'

/** What a register may hold; the same keys name the columns in the catalogues. */
export const historyColumns = [
  'number',
  'worker',
  'people',
  'identity',
  'phone',
  'employer',
  'matter',
  'receivedOn',
  'closedOn',
  'outcome',
  'claimed',
  'agreed',
  'received',
  'mediator',
  'note',
] as const
export type HistoryColumn = (typeof historyColumns)[number]
export const isHistoryColumn = (key: string): key is HistoryColumn => historyColumns.some((column) => column === key)

/** Without these a row is no case. */
export const neededColumns: readonly HistoryColumn[] = ['number', 'worker', 'employer', 'closedOn', 'outcome']

export const historyHeads = (): HeadNames =>
  new Map(historyColumns.map((column) => [column, waysOf(wordKey('history-heads', column))]))

/** How a case ended; the same codes as a worker's outcome, and what registers know beside. */
export const historyOutcomes = [
  'settled',
  'partly-settled',
  'not-settled',
  'withdrawn',
  'settled-privately',
  'other',
] as const
export type HistoryOutcome = (typeof historyOutcomes)[number]

export type HistoryGiven = {
  number: string
  worker: string
  people: number
  identity: string | null
  phone: string | null
  employer: string
  matter: string | null
  receivedOn: Day
  closedOn: Day
  outcome: HistoryOutcome
  claimed: Fen | null
  agreed: Fen | null
  received: Fen | null
  mediator: string | null
  note: string | null
}

export type RowFault = {
  at: number
  column: number
  text: string
  code: string
  values: Record<string, string | number>
}
export type HistoryRead = { cases: { at: number; given: HistoryGiven }[]; faults: RowFault[] }

/** The key by which a case is known again, whatever brackets and blanks its number is written with. */
export const numberKey = (number: string): string =>
  bareHead(number.replaceAll(/[()[\]\u3014\u3015\uff08\uff09]/gu, ' '))

const people = maybeText(10).transform((value, context) => {
  if (value === null) return 1
  const found = /^(\d{1,5})(?:\.0+)?\p{L}?$/u.exec(narrowCell(value))?.[1]
  const count = Number(found ?? 0)
  return count > 0 ? count : fault(context, 'history-people')
})

const outcome = maybeText(60).transform((value, context): HistoryOutcome | typeof z.NEVER => {
  if (value === null) return fault(context, 'required')
  const wanted = bareHead(value)
  const found = outcomeWords().find(({ ways }) => ways.has(wanted))
  return found?.code ?? fault(context, 'history-outcome-unknown', { text: value })
})

let known: { code: HistoryOutcome; ways: ReadonlySet<string> }[] | null = null
const outcomeWords = () =>
  (known ??= historyOutcomes.map((code) => ({
    code,
    ways: new Set(waysOf(wordKey('history-outcomes', code)).map(bareHead)),
  })))

const row = z.object({
  number: text(60),
  worker: text(100),
  people,
  identity: identityCell,
  phone: maybePhone,
  employer: text(100),
  matter: maybeText(200),
  receivedOn: looseDay,
  closedOn: looseDay,
  outcome,
  claimed: maybeYuan,
  agreed: maybeYuan,
  received: maybeYuan,
  mediator: maybeText(60),
  note: maybeText(500),
})

const PREPARED: Readonly<Record<string, (typed: string) => string>> = {
  identity: narrowCell,
  phone: phoneCell,
  claimed: sumCell,
  agreed: sumCell,
  received: sumCell,
}

/** Reads every row; one with a fault gives no case, and of a number written twice the second is a fault. */
export function readCases(rows: readonly SheetRow[], mapping: Mapping, today: Day): HistoryRead {
  const read: HistoryRead = { cases: [], faults: [] }
  const seen = new Map<string, number>()
  for (const line of rows) readLine(line, mapping, today, seen, read)
  return read
}

function readLine(line: SheetRow, mapping: Mapping, today: Day, seen: Map<string, number>, into: HistoryRead): void {
  const places = new Map(mapping.flatMap((key, column): [string, number][] => (key === null ? [] : [[key, column]])))
  const textAt = (key: string): string => line.cells[places.get(key) ?? -1] ?? ''
  if ([...places.keys()].every((key) => textAt(key) === '')) return
  const told = ({ field, code, values }: FieldFault): RowFault => ({
    at: line.at,
    column: places.get(field) ?? -1,
    text: textAt(field),
    code,
    values: values ?? {},
  })
  const broken = [...places].flatMap(([key, column]) => {
    const found = line.faults[column]
    return found === undefined ? [] : [told({ field: key, code: found })]
  })
  const typed = Object.fromEntries([...places.keys()].map((key) => [key, (PREPARED[key] ?? String)(textAt(key))]))
  const read = readForm(row, typed)
  const wrong = read.ok ? wholeFaults(read.value, today, seen) : read.faults
  const faults = [...broken, ...wrong.map(told).filter((one) => broken.every((other) => other.column !== one.column))]
  into.faults.push(...faults)
  if (!read.ok || faults.length > 0 || read.value.closedOn === null) return
  seen.set(numberKey(read.value.number), line.at)
  const { closedOn } = read.value
  into.cases.push({ at: line.at, given: { ...read.value, closedOn, receivedOn: read.value.receivedOn ?? closedOn } })
}

/** A case that is not closed is no history: it is registered at the counter, where its terms run. */
function wholeFaults(value: z.output<typeof row>, today: Day, seen: ReadonlyMap<string, number>): FieldFault[] {
  const { receivedOn, closedOn } = value
  const twin = seen.get(numberKey(value.number))
  return [
    ...(closedOn === null ? [{ field: 'closedOn', code: 'history-still-open' }] : []),
    ...(closedOn !== null && isAfter(closedOn, today) ? [{ field: 'closedOn', code: 'day-in-future' }] : []),
    ...(closedOn !== null && receivedOn !== null && isAfter(receivedOn, closedOn)
      ? [{ field: 'receivedOn', code: 'history-received-after-closing' }]
      : []),
    ...(twin === undefined ? [] : [{ field: 'number', code: 'history-number-twice', values: { line: twin } }]),
  ]
}
