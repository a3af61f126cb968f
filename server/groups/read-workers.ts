/** Reads a mapped list into workers: each cell as a form's field would be, each fault with its line and column. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { maybeText, maybePhone, maybeYuan, fault, personName, readForm } from '../http/fields.ts'
import { identitySays } from '../intake/dispute-from-form.ts'
import type { ClaimGiven, WorkerGiven } from '../intake/dispute-given.ts'
import { nameDoubts, sumDoubt } from '../intake/doubts.ts'
import { identityCell, looseDay, narrowCell, phoneCell, sumCell } from '../tables/cell-fields.ts'
import { bareHead, type Mapping } from '../tables/columns.ts'
import type { CellFault, SheetRow } from '../tables/sheet.ts'
import { itemNamed, itemOfColumn, waysOf } from './list-columns.ts'

/** A list as it stands: rows below the head, what the columns are, and cells mended since by `line:column`. */
export type ListGiven = {
  rows: readonly SheetRow[]
  mapping: Mapping
  mended: Readonly<Record<string, string>>
  /** What a sum without an item is claimed for, and a worker without any sum. */
  item: ClaimItemCode
}

/** Something about one cell; `column` is its place in the sheet, -1 where no column holds it. */
export type CellTrouble = { at: number; column: number; text: string; code: string; values: FieldFault['values'] }

export type ListedWorker = { at: number; given: WorkerGiven }
export type WorkersRead = {
  workers: ListedWorker[]
  faults: CellTrouble[]
  /** What is possible and unlikely. */
  doubts: CellTrouble[]
  /** Lines left aside because they add up others. */
  totals: number[]
}

export const mendKey = (at: number, column: number): string => `${at}:${column}`

/** Reads every row; a row with a fault gives no worker. */
export function readWorkers(list: ListGiven, today: Day): WorkersRead {
  const read: WorkersRead = { workers: [], faults: [], doubts: [], totals: [] }
  const totalWords = new Set(waysOf('list-words.total').map(bareHead))
  const seen = new Map<string, number>()
  for (const row of list.rows) {
    const cells = cellsOf(row, list)
    if ([...cells.values()].every((cell) => cell.text === '' && cell.fault === null)) continue
    if (isTotal(row, cells, totalWords)) read.totals.push(row.at)
    else readRow(row.at, cells, list, today, seen, read)
  }
  return read
}

type Cell = { column: number; text: string; fault: CellFault | null }
type Cells = ReadonlyMap<string, Cell>

function cellsOf(row: SheetRow, { mapping, mended }: ListGiven): Cells {
  return new Map(
    mapping.flatMap((key, column): [string, Cell][] => {
      if (key === null) return []
      const typed = mended[mendKey(row.at, column)]
      if (typed !== undefined) return [[key, { column, text: typed.trim(), fault: null }]]
      return [[key, { column, text: row.cells[column] ?? '', fault: row.faults[column] ?? null }]]
    }),
  )
}

/** A closing row says so in some cell and names nobody. */
function isTotal(row: SheetRow, cells: Cells, totals: ReadonlySet<string>): boolean {
  const name = cells.get('name')?.text ?? ''
  return (name === '' || totals.has(bareHead(name))) && row.cells.some((cell) => totals.has(bareHead(cell)))
}

const item = maybeText(60).transform((value, context) =>
  value === null ? null : (itemNamed(value) ?? fault(context, 'list-item-unknown', { text: value })),
)

const workerRow = z.object({
  name: personName,
  identity: identityCell,
  phone: maybePhone,
  occupation: maybeText(40),
  employedFrom: looseDay,
  employedUntil: looseDay,
  wage: maybeYuan,
  address: maybeText(120),
  representative: maybeText(20),
  item,
  amount: maybeYuan,
  note: maybeText(200),
  claims: z.record(z.string(), maybeYuan),
})
type WorkerRow = z.output<typeof workerRow>

const PREPARED: Readonly<Record<string, (text: string) => string>> = {
  phone: phoneCell,
  wage: sumCell,
  amount: sumCell,
  identity: narrowCell,
}

function typedRow(cells: Cells): Record<string, unknown> {
  const claims: Record<string, string> = {}
  const typed: Record<string, unknown> = { claims }
  for (const [key, { text }] of cells) {
    const code = itemOfColumn(key)
    if (code === null) typed[key] = (PREPARED[key] ?? String)(text)
    else claims[key] = sumCell(text)
  }
  return typed
}

function readRow(
  at: number,
  cells: Cells,
  list: ListGiven,
  today: Day,
  seen: Map<string, number>,
  into: WorkersRead,
): void {
  const told = (field: string, code: string, values?: FieldFault['values']): CellTrouble => {
    const cell = cells.get(field.replace(/^claims\./u, ''))
    return { at, column: cell?.column ?? -1, text: cell?.text ?? '', code, values }
  }
  const broken = [...cells].flatMap(([key, cell]) => (cell.fault === null ? [] : [told(key, cell.fault)]))
  const read = readForm(workerRow, typedRow(cells))
  const faults = read.ok ? dayFaults(read.value, today) : read.faults
  const own = [
    ...broken,
    ...faults
      .map((one) => told(one.field, one.code, one.values))
      // A cell that could not be read has one fault, not two.
      .filter((one) => one.column === -1 || !broken.some((other) => other.column === one.column)),
  ]
  const twin = read.ok && read.value.identity !== null ? seen.get(read.value.identity) : undefined
  if (twin !== undefined) own.push(told('identity', 'list-identity-twice', { line: twin }))
  into.faults.push(...own)
  if (!read.ok || own.length > 0) return
  if (read.value.identity !== null) seen.set(read.value.identity, at)
  into.doubts.push(...doubtsOf(read.value).map((one) => told(one.field, one.code, one.values)))
  into.workers.push({ at, given: workerOf(read.value, list.item, today) })
}

function dayFaults({ employedFrom, employedUntil }: WorkerRow, today: Day): FieldFault[] {
  const faults: FieldFault[] = []
  for (const [field, on] of Object.entries({ employedFrom, employedUntil }))
    if (on !== null && isAfter(on, today)) faults.push({ field, code: 'day-in-future' })
  if (employedFrom !== null && employedUntil !== null && isAfter(employedFrom, employedUntil))
    faults.push({ field: 'employedFrom', code: 'employment-ends-before-it-begins' })
  return faults
}

function doubtsOf(row: WorkerRow): FieldFault[] {
  const wrongDigit =
    row.identity !== null && /^(?:\d{17}[\dX]|\d{15})$/u.test(row.identity) && !readIdentityNumber(row.identity).valid
  const sums = [
    { field: 'amount', fen: row.amount },
    ...Object.entries(row.claims).map(([key, fen]) => ({ field: `claims.${key}`, fen })),
  ]
  return [
    ...(wrongDigit ? [{ field: 'identity', code: 'identity-doubtful' }] : []),
    ...nameDoubts([{ field: 'name', name: row.name }], []),
    ...sumDoubt(sums),
  ]
}

function workerOf(row: WorkerRow, usual: ClaimItemCode, today: Day): WorkerGiven {
  const yes = new Set(waysOf('list-words.yes').map((word) => word.toLowerCase()))
  const employed = row.employedFrom !== null || row.employedUntil !== null || row.wage !== null
  return {
    person: {
      name: row.name,
      ...identitySays({ identityKind: null, identityNumber: row.identity }, today),
      ethnicity: null,
      address: row.address,
      occupation: row.occupation,
      identityKind: 'resident',
      identityNumber: row.identity,
      phone: row.phone,
      phoneOwner: row.phone === null ? 'none' : 'self',
    },
    employment: employed ? { from: row.employedFrom, until: row.employedUntil, wageFen: row.wage } : null,
    isRepresentative: row.representative !== null && yes.has(row.representative.toLowerCase()),
    claims: claimsOf(row, usual),
  }
}

/** Sums of nothing are no claims; whoever claims no sum at all claims what is usual in the list. */
function claimsOf(row: WorkerRow, usual: ClaimItemCode): ClaimGiven[] {
  const sums = new Map<ClaimItemCode, ClaimGiven>()
  for (const [key, amountFen] of Object.entries(row.claims)) {
    const code = itemOfColumn(key)
    if (code !== null && amountFen !== null && amountFen > 0) sums.set(code, { item: code, amountFen, note: null })
  }
  const named = row.item ?? (row.amount === null || row.amount === 0 ? null : usual)
  if (named !== null && !sums.has(named))
    sums.set(named, { item: named, amountFen: row.amount === 0 ? null : row.amount, note: row.note })
  return sums.size > 0 ? [...sums.values()] : [{ item: usual, amountFen: null, note: row.note }]
}
