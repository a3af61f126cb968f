/** Two columns copied out of a spreadsheet, month and amount: read row by row, each fault with its row, nothing guessed. */
import { parseMonth, type Month } from './day.ts'
import { parseYuan, type Fen, type MoneyFault } from './fen.ts'

export type MonthAmount = { month: Month; amount: Fen }
export type MonthAmountFault = {
  /** Counted from 1, as the pasted text shows it. */
  row: number
  code: 'row-month' | 'row-amount-missing' | 'row-month-twice' | 'too-many-pasted' | MoneyFault
}

/** Ten years of wages. */
export const MOST_ROWS = 120

/** `2026-03`, `2026/3`, `2026.03`, `202603`, also a whole day of the month, and year and month with their Chinese signs. */
const MONTH = /^(\d{4})(?:[-/.\u5e74\s]?)(\d{1,2})(?:\u6708)?(?:[-/.]\d{1,2})?$/u

/**
 * Rows of month and amount, tabs, commas or spaces between them; an amount may carry its separators (`1,234.50`).
 * A first row without any digit is a heading and skipped, so are blank rows.
 */
export function readMonthAmounts(text: string): { rows: MonthAmount[]; faults: MonthAmountFault[] } {
  const rows: MonthAmount[] = []
  const faults: MonthAmountFault[] = []
  const lines = text.split(/\r\n|\r|\n/u)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (rows.length + faults.length === 0 && !/\d/u.test(line))) continue
    if (rows.length === MOST_ROWS) return { rows, faults: [...faults, { row: at + 1, code: 'too-many-pasted' }] }
    const read = readRow(line.trim())
    if (typeof read === 'string') faults.push({ row: at + 1, code: read })
    else if (rows.some(({ month }) => month === read.month)) faults.push({ row: at + 1, code: 'row-month-twice' })
    else rows.push(read)
  }
  return { rows: rows.toSorted((a, b) => (a.month < b.month ? -1 : 1)), faults }
}

function readRow(line: string): MonthAmount | MonthAmountFault['code'] {
  const end = line.search(/[\s,;\uff0c]/u)
  const [first, rest] = end < 1 ? [line, ''] : [line.slice(0, end), line.slice(end).replace(/^\s*[,;\uff0c]?/u, '')]
  const month = readMonth(first)
  if (month === null) return 'row-month'
  let amount = rest.replaceAll(/["\u00a5\uffe5\s\u5143]/gu, '')
  while (amount.endsWith(',')) amount = amount.slice(0, -1)
  if (amount === '') return 'row-amount-missing'
  const read = parseYuan(amount)
  return read.ok ? { month, amount: read.value } : read.fault
}

function readMonth(text: string): Month | null {
  const [, year = '', month = ''] = MONTH.exec(text.replaceAll('"', '')) ?? []
  return parseMonth(`${year}-${month.padStart(2, '0')}`)
}
