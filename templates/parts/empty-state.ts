/** A place with nothing in it yet: says so, and what would fill it. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const emptyState = definePart({
  name: 'empty-state',
  context: z.strictObject({
    title: wordKeySchema,
    text: phraseSchema.nullable(),
    act: z.strictObject({ href: z.string(), label: wordKeySchema }).nullable(),
  }),
})

export type EmptyState = z.output<typeof emptyState.context>
