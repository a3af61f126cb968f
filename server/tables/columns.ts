/** Which column of a table is which: found by the names in its head, as offices write them, in either language. */
import { createHash } from 'node:crypto'
import type { Sheet, SheetRow } from './sheet.ts'

/** For each column the key of what it holds, or null where it is left aside. */
export type Mapping = (string | null)[]

/** The names a key goes by in heads of tables. */
export type HeadNames = ReadonlyMap<string, readonly string[]>

export type Headed = {
  /** Place of the head among the rows of the sheet; -1 where there is none. */
  head: number
  mapping: Mapping
}

/** Titles and notes may stand above the head. */
const ROWS_LOOKED_AT = 12

/** The row that looks most like a head, and what its columns are; without any known name nothing is mapped. */
export function findHead(sheet: Sheet, names: HeadNames): Headed {
  const tried = sheet.rows.slice(0, ROWS_LOOKED_AT).map((row, head) => ({ head, mapping: mappingOf(row, names) }))
  const best = tried.reduce((one, other) => (known(other.mapping) > known(one.mapping) ? other : one))
  return known(best.mapping) === 0 ? { head: -1, mapping: best.mapping } : best
}

const known = (mapping: Mapping): number => mapping.filter((key) => key !== null).length

function mappingOf(row: SheetRow, names: HeadNames): Mapping {
  const taken = new Set<string>()
  return row.cells.map((cell) => {
    const key = keyOf(bareHead(cell), names)
    if (key === null || taken.has(key)) return null
    taken.add(key)
    return key
  })
}

function keyOf(head: string, names: HeadNames): string | null {
  if (head === '') return null
  for (const [key, ways] of names) if (ways.some((way) => bareHead(way) === head)) return key
  return null
}

/** A head without blanks, units in brackets, marks of duty and case. */
export const bareHead = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')

/** The same heads have the same mark, by which a unit remembers its mapping. */
export const markOfHeads = (row: SheetRow): string =>
  createHash('sha256').update(row.cells.map(bareHead).join('|')).digest('base64url').slice(0, 22)

/** A column as the spreadsheet letters it, from 0. */
export function letters(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26))
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter
}
