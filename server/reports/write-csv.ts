/** Writes one table as CSV that a Chinese spreadsheet opens rightly and that runs no formula. */
import { stringify } from 'csv-stringify/sync'
import { fen, plainYuan } from '../../workflows/values/fen.ts'
import { disarmed } from '../tables/armed-text.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/**
 * The file's bytes: UTF-8 with its mark, CRLF, every text quoted. A text that begins like a formula gets an apostrophe;
 * sums are numbers with two decimals, so a negative one stays a number.
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  const lines = stringify([sheet.heads.map(disarmed), ...sheet.rows.map((row) => row.map(valueOf))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { bigint: (sum) => plainYuan(fen(Number(sum))) },
  })
  return new TextEncoder().encode(lines)
}

/** Sums travel as bigint, so that the writer tells them from counts and from text. */
const valueOf = (cell: SheetCell): string | number | bigint | null => {
  if (cell === null) return null
  if ('text' in cell) return disarmed(cell.text)
  return 'count' in cell ? cell.count : BigInt(cell.fen)
}
