/** What one column of a table is: its letter and head, a sample of what stands in it, and what it may hold. */

import { z } from 'zod'
import { phraseSchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const columnChoice = definePart({
  name: 'column-choice',
  context: z.strictObject({
    id: z.string(),
    name: z.string(),
    label: phraseSchema,
    example: z.string(),
    error: phraseSchema.nullable(),
    options: z.array(z.strictObject({ value: z.string(), text: z.string(), chosen: z.boolean() })),
  }),
})
