/** Every list of the desk: heads with units, figures to the right, the total below, pages by key. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { builtList } from './built-list.ts'
import { definePart } from './define-part.ts'
import { lamp } from './lamp.ts'
import { tag } from './tag.ts'

const column = z.strictObject({
  label: wordKeySchema,
  numeric: z.boolean(),
  /** Address of the list in this column's order; `direction` is null while another column orders it. */
  sort: z.strictObject({ href: z.string(), direction: z.enum(['up', 'down']).nullable() }).nullable(),
})

/** What a cell may hold beside plain text; the first that is given is shown. */
const rich = z.strictObject({
  word: phraseSchema.nullable(),
  tag: tag.context.nullable(),
  lamp: lamp.context.nullable(),
  /** Makes the cell's text a link. */
  href: z.string().nullable(),
  /** A second, softer line. */
  under: z.string().nullable(),
})

/** A cell: lists are the most printed pages, so a plain one is nothing but its text. */
const cell = z.strictObject({
  look: z.enum(['plain', 'number', 'nowrap']),
  text: z.string(),
  rich: rich.nullable(),
})

const row = z.strictObject({
  cells: z.array(cell),
  /** The value of the row's tick box where rows can be chosen, and the name a screen reader gives it. */
  pick: z.strictObject({ value: z.string(), label: z.string(), chosen: z.boolean() }).nullable(),
  /** Makes the row a closing one: its label covers so many first columns. */
  sum: z.strictObject({ label: phraseSchema, span: z.int().positive() }).nullable(),
})

export const dataTable = definePart({
  name: 'data-table',
  context: z.strictObject({
    caption: wordKeySchema,
    columns: z.array(column),
    rows: builtList(row),
    /** The form the tick boxes belong to; null where nothing is chosen. */
    pickForm: z.string().nullable(),
    empty: wordKeySchema,
    /** Null for a table that is a whole, such as a report. */
    pager: z
      .strictObject({
        total: z.int(),
        first: z.string().nullable(),
        previous: z.string().nullable(),
        next: z.string().nullable(),
      })
      .nullable(),
    note: phraseSchema.nullable(),
  }),
})

export type DataTable = z.output<typeof dataTable.context>
export type TableColumn = z.output<typeof column>
export type TableCell = z.output<typeof cell>
export type TableRow = z.output<typeof row>
