/** What the columns of a table without heads are, guessed by what stands in them: a number of a card, a phone, a sum, a name. */
import { parseYuan } from '../../workflows/values/fen.ts'
import { readName } from '../../workflows/values/person-name.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import type { Mapping } from './columns.ts'
import type { SheetRow } from './sheet.ts'

/** In this order; each is given to the first column that fits and is still free. */
const SIGNS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['identity', (text) => /^\d{17}[\dXx]$/u.test(text)],
  ['phone', (text) => readPhone(text).kind === 'mobile'],
  ['name', (text) => /^[\p{L}\u00b7]{2,30}$/u.test(text) && readName(text).ok],
  ['amount', (text) => /^\d{3,}|[.,]/u.test(text) && parseYuan(text).ok],
]

/** Most cells must agree: lists have gaps and slips. */
const MOST = 0.7

/** For each column a key or null. */
export function guessColumns(rows: readonly SheetRow[]): Mapping {
  const width = rows[0]?.cells.length ?? 0
  const mapping: Mapping = Array.from({ length: width }, () => null)
  for (const [key, fits] of SIGNS) {
    const place = mapping.findIndex((taken, at) => taken === null && mostFit(rows, at, fits))
    if (place !== -1) mapping[place] = key
  }
  return mapping
}

function mostFit(rows: readonly SheetRow[], at: number, fits: (text: string) => boolean): boolean {
  const filled = rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(fits).length >= filled.length * MOST
}
