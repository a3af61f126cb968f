/** One number with its unit, its definition beside it, and the way to the cases behind it. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const figure = definePart({
  name: 'figure',
  context: z.strictObject({
    label: wordKeySchema,
    /** Sum in fen, shown in ten thousands of yuan; or a count; both null print `--`. */
    fen: z.int().nullable(),
    count: z.int().nullable(),
    unit: wordKeySchema,
    definition: wordKeySchema,
    href: z.string().nullable(),
    /** Against last month, last year: `+12.5 %`, null for a zero base. */
    changes: z.array(z.strictObject({ label: wordKeySchema, text: z.string().nullable() })),
  }),
})

export type Figure = z.output<typeof figure.context>
