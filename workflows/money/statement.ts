/** A bank's statement as transfers: which column says what, learnt once for a bank, and every row read or named with its fault. */
import { readDelimited, type TableFault, type TableRow } from '../values/delimited.ts'
import { parseDay, type Day } from '../values/day.ts'
import { fen, parseYuan, type Fen } from '../values/fen.ts'
import { bad, good, type Result } from '../values/result.ts'

/** What a column may say. `payer`, `payee` and the rest are null where the bank does not tell. */
export const statementColumns = ['paidOn', 'amount', 'payer', 'payee', 'account', 'memo', 'serial'] as const
export type StatementColumn = (typeof statementColumns)[number]

/** Rows whose sum stands with a sign: of an account that pays, payments are the negative ones. */
export const statementSigns = ['positive', 'negative'] as const
export type StatementSign = (typeof statementSigns)[number]

/** Places of the columns from 0; the first two are never null in a mapping that was accepted. */
export type StatementMapping = Record<StatementColumn, number | null> & { payments: StatementSign }

/** One transfer as the bank tells it; the account is the other side's. */
export type StatementLine = {
  paidOn: Day
  fen: Fen
  payer: string | null
  payee: string | null
  account: string | null
  memo: string | null
  serial: string | null
}

export type RowFault = { line: number; code: 'row-day' | 'row-amount' }
export type ReadStatement = {
  lines: StatementLine[]
  faults: RowFault[]
  /** Rows that are no payments: the other direction, or a column of the other direction that is empty here. */
  passed: number
}

export type StatementTable = { head: string[]; rows: TableRow[] }
export type StatementFault = TableFault | 'no-heading'

const BOUNDS = { rows: 5000, columns: 60, cell: 1000 }
/** Banks print account and period above the table. */
const LINES_ABOVE = 30

/** Finds the heading and the rows under it. */
export function readStatementTable(text: string): Result<StatementTable, StatementFault> {
  const table = readDelimited(text.replace(/^\ufeff/u, ''), BOUNDS)
  if (!table.ok) return table
  const rows = table.value
  const at = rows.slice(0, LINES_ABOVE).findIndex((row, place) => isHeading(row) && hasDay(rows[place + 1]))
  const head = rows[at]
  if (!head) return bad('no-heading')
  return good({ head: head.cells, rows: rows.slice(at + 1) })
}

/** At least three names and nothing that reads as a day. */
const isHeading = ({ cells }: TableRow): boolean =>
  cells.filter((cell) => cell !== '').length >= 3 && cells.every((cell) => looseDay(cell) === null)

const hasDay = (row: TableRow | undefined): boolean => row?.cells.some((cell) => looseDay(cell) !== null) ?? false

/** Words by which banks head a column, the plainest first: a heading that holds one is taken for it. */
export type HeadingWords = Readonly<Record<StatementColumn | 'paidOut' | 'otherSide', readonly string[]>>

/** What the heading suggests; the person confirms it once. */
export function suggestMapping(head: readonly string[], words: HeadingWords): StatementMapping {
  const named = (what: keyof HeadingWords): number | null =>
    words[what].map((word) => head.findIndex((name) => name.includes(word))).find((at) => at !== -1) ?? null
  const paidOut = named('paidOut')
  const other = named('otherSide')
  return {
    paidOn: named('paidOn'),
    amount: paidOut ?? named('amount'),
    payer: named('payer') ?? (paidOut === null ? other : null),
    payee: named('payee') ?? (paidOut === null ? null : other),
    account: named('account'),
    memo: named('memo'),
    serial: named('serial'),
    payments: 'positive',
  }
}

/** Reads every row by the mapping. A row without a sum, or with one of the other sign, is no payment and passed over. */
export function readStatement(rows: readonly TableRow[], mapping: StatementMapping): ReadStatement {
  const read: ReadStatement = { lines: [], faults: [], passed: 0 }
  for (const { line, cells } of rows) {
    const cell = (column: StatementColumn): string | null => {
      const place = mapping[column]
      return (place === null ? '' : (cells[place] ?? '')) || null
    }
    const amount = cell('amount')
    const day = looseDay(cell('paidOn') ?? '')
    const sum = signedSum(amount ?? '')
    if (amount === null || sum === 0) read.passed++
    else if (sum === null) read.faults.push({ line, code: 'row-amount' })
    else if (sum > 0 !== (mapping.payments === 'positive')) read.passed++
    else if (day === null) read.faults.push({ line, code: 'row-day' })
    else
      read.lines.push({
        paidOn: day,
        fen: fen(Math.abs(sum)),
        payer: cell('payer'),
        payee: cell('payee'),
        account: cell('account'),
        memo: cell('memo'),
        serial: cell('serial'),
      })
  }
  return read
}

/** `20261112`, `2026/1/2`, or year, month and day with their Chinese signs, with or without a time behind. */
export function looseDay(text: string): Day | null {
  const [, year, month = '', of = ''] =
    /^(\d{4})(?:[-/.\u5e74])(\d{1,2})(?:[-/.\u6708])(\d{1,2})\u65e5?(?:[ T]|$)/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\s|$|\d{6}$)/u.exec(text) ??
    []
  return year === undefined ? null : parseDay(`${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`)
}

/** A sum with its sign, in fen; null for what is none. */
function signedSum(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a5\uffe5\u5143,']/gu, '').replace(/^(?:CNY|RMB)/iu, '')
  if (/^[-+]?0*(?:\.0*)?$/u.test(bare)) return 0
  const negative = bare.startsWith('-')
  const read = parseYuan(bare.replace(/^[-+]/u, '').replace(/^0+(?=\d)/u, ''))
  if (!read.ok) return null
  return negative ? 0 - read.value : read.value
}

/** The text a line is known by when it comes again, in this file or another; `again` counts equal lines of one file from 0. */
export const lineText = (line: StatementLine, again: number): string =>
  JSON.stringify([line.paidOn, line.fen, line.payer, line.payee, line.account, line.memo, line.serial, again])
