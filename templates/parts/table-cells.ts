/** Short ways to write the cells of a table; a missing value becomes the blank `--` by itself. */

import { day as realDay } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import type { WordKey } from '../words/index.ts'
import type { Phrase } from '../words/phrase.ts'
import type { TableCell, TableColumn, TableRow } from './data-table.ts'
import type { Lamp } from './lamp.ts'
import type { Tag } from './tag.ts'
import { groupedCount } from '../pages/grouped-count.ts'

type Rich = NonNullable<TableCell['rich']>

const blank = '--'

const plain = (text: string | null, look: TableCell['look'] = 'plain'): TableCell => ({
  look,
  text: text || blank,
  rich: null,
})

const enriched = (text: string | null, rich: Partial<Rich>, look: TableCell['look'] = 'plain'): TableCell => ({
  look,
  text: text || blank,
  rich: { word: null, tag: null, lamp: null, href: null, under: null, ...rich },
})

const leading = (text: string | null, href: string | null, look: TableCell['look']): TableCell =>
  href === null || text === null ? plain(text, look) : enriched(text, { href }, look)

export const textCell = (text: string | null, under: string | null = null): TableCell =>
  under === null ? plain(text) : enriched(text, { under })
export const wordCell = (word: Phrase | null): TableCell => (word === null ? plain(null) : enriched(null, { word }))
export const linkCell = (href: string, text: string, under: string | null = null): TableCell =>
  enriched(text, { href, under })
/** A number or code that leads somewhere and must not break. */
export const codeCell = (href: string, text: string): TableCell => enriched(text, { href }, 'nowrap')
/** A day; throws for what is not a real one. */
export const dayCell = (on: string | null): TableCell => plain(on === null ? null : realDay(on), 'nowrap')
/** Sum in fen. */
export const fenCell = (amount: number | null, href: string | null = null): TableCell =>
  leading(amount === null ? null : formatYuan(fen(amount)), href, 'number')
export const countCell = (count: number | null, href: string | null = null): TableCell =>
  leading(count === null ? null : groupedCount(count), href, 'number')
export const tagCell = (tag: Tag | null): TableCell => (tag === null ? plain(null) : enriched(null, { tag }))
export const lampCell = (lamp: Lamp | null): TableCell => (lamp === null ? plain(null) : enriched(null, { lamp }))

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

/** A row, with a tick box where it may be chosen; `chosen` keeps what was ticked before a fault. */
export const tableRow = (
  cells: TableCell[],
  pick: { value: string; label: string; chosen?: boolean } | null = null,
): TableRow => ({ cells, pick: pick && { chosen: false, ...pick }, sum: null })
/** The closing row: its label covers the `span` first columns. */
export const sumRow = (label: Phrase, span: number, sums: TableCell[]): TableRow => ({
  cells: sums,
  pick: null,
  sum: { label, span },
})
