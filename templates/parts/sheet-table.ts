/** A report's table under its title, with its definition and its charts below: words and figures already said, as they stand in the exports. */
import { z } from 'zod'
import { htmlSchema } from '../pages/html.ts'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const sheetTable = definePart({
  name: 'sheet-table',
  context: z.strictObject({
    title: z.string(),
    note: wordKeySchema,
    heads: z.array(z.strictObject({ head: z.string(), numeric: z.boolean() })),
    rows: z.array(z.array(z.strictObject({ text: z.string(), href: z.string().nullable(), numeric: z.boolean() }))),
    /** The same figures as pictures. */
    charts: z.array(htmlSchema),
  }),
})

export type SheetTable = z.output<typeof sheetTable.context>
