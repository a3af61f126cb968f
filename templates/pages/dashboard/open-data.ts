/** What a union publishes of its figures: the files, their terms, and what every column and figure means. */
import { z } from 'zod'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const openDataPage = definePage({
  name: 'dashboard/open-data',
  context: z.strictObject({
    publisher: z.string(),
    demonstration: z.boolean(),
    csv: z.string(),
    json: z.string(),
    rows: z.int(),
    withheld: z.int(),
    columns: z.array(z.strictObject({ name: z.string(), meaning: wordKeySchema })),
    indicators: z.array(z.strictObject({ code: z.string(), label: wordKeySchema, definition: wordKeySchema })),
  }),
})
