/** Tables that other programs write as text (CSV and its kin), read within bounds: a file is data of strangers and never trusted. */
import { bad, good, type Result } from './result.ts'

export type TableFault = 'table-empty' | 'table-too-long' | 'table-too-wide' | 'cell-too-long' | 'quote-left-open'

/** A line of the table and its place in the file, counted from 1. */
export type TableRow = { line: number; cells: string[] }

export type TableBounds = { rows: number; columns: number; cell: number }

const SEPARATORS = [',', '\t', ';', '|'] as const
/** Signs that are looked at to find the separator. */
const LOOKED_AT = 20_000

/** Reads quoted cells, line breaks within them and doubled quotes; blank lines are left out. The separator is the one that cuts most. */
export function readDelimited(text: string, bounds: TableBounds): Result<TableRow[], TableFault> {
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let first = 1
  const endRow = (): void => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: first, cells: cells.map(plainCell) })
    cells = []
    cell = ''
    first = line + 1
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (cell.length > bounds.cell) return bad('cell-too-long')
    if (cells.length >= bounds.columns) return bad('table-too-wide')
    if (rows.length > bounds.rows) return bad('table-too-long')
    if (quoted) {
      if (sign === '\n') line++
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += sign
        at++
      } else quoted = false
    } else if (sign === '"' && (cell === '' || cell === '=')) quoted = true
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endRow()
      line++
    } else if (sign !== '\r') cell += sign
  }
  if (quoted) return bad('quote-left-open')
  endRow()
  if (rows.length > bounds.rows) return bad('table-too-long')
  return rows.length === 0 ? bad('table-empty') : good(rows)
}

function separatorOf(text: string): string {
  const bare = text.slice(0, LOOKED_AT).replaceAll(/"[^"]*"/gu, '')
  const cuts = (sign: string): number => bare.split(sign).length
  return SEPARATORS.reduce((best, sign) => (cuts(sign) > cuts(best) ? sign : best))
}

/** `="0012"` is how programs keep figures from being counted with; the sign before the quotes is no part of the text. */
const plainCell = (cell: string): string =>
  (/^=\d+$/u.test(cell.trim()) ? cell.trim().slice(1) : cell).replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').trim()
