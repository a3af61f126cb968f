/** Short ways to write the cells of a table; a missing value becomes the blank `--` by itself. */

import type { WordKey } from '../words/index.ts'
import type { Phrase } from '../words/phrase.ts'
import type { TableCell, TableColumn, TableRow } from './data-table.ts'
import type { Lamp } from './lamp.ts'
import type { Tag } from './tag.ts'

const blank: TableCell = {
  numeric: false,
  text: null,
  word: null,
  href: null,
  under: null,
  day: null,
  fen: null,
  count: null,
  tag: null,
  lamp: null,
  span: 1,
  nowrap: false,
}

export const textCell = (text: string | null, under: string | null = null): TableCell => ({ ...blank, text, under })
export const wordCell = (word: Phrase | null): TableCell => ({ ...blank, word })
export const linkCell = (href: string, text: string, under: string | null = null): TableCell => ({
  ...blank,
  href,
  text,
  under,
})
/** A number or code that leads somewhere and must not break. */
export const codeCell = (href: string, text: string): TableCell => ({ ...blank, href, text, nowrap: true })
export const dayCell = (day: string | null): TableCell => ({ ...blank, day })
/** Sum in fen. */
export const fenCell = (fen: number | null, href: string | null = null): TableCell => ({
  ...blank,
  numeric: true,
  fen,
  href,
})
export const countCell = (count: number | null, href: string | null = null): TableCell => ({
  ...blank,
  numeric: true,
  count,
  href,
})
export const tagCell = (tag: Tag | null): TableCell => ({ ...blank, tag })
export const lampCell = (lamp: Lamp | null): TableCell => ({ ...blank, lamp })

export const column = (label: WordKey, sort: TableColumn['sort'] = null): TableColumn => ({
  label,
  numeric: false,
  sort,
})
export const figureColumn = (label: WordKey, sort: TableColumn['sort'] = null): TableColumn => ({
  label,
  numeric: true,
  sort,
})

export const tableRow = (cells: TableCell[], pick: TableRow['pick'] = null): TableRow => ({
  cells,
  pick,
  weight: 'plain',
})
/** The closing row: its label covers the `span` first columns. */
export const sumRow = (label: Phrase, span: number, sums: TableCell[]): TableRow => ({
  cells: [{ ...blank, word: label, span }, ...sums],
  pick: null,
  weight: 'sum',
})
