/** One claim item at the counter: a box to tick and, once it is ticked, the place for its amount. */
import { z } from 'zod'
import { phraseSchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { askShape } from './field.ts'

export const claimChoice = definePart({
  name: 'claim-choice',
  context: z.strictObject({
    id: z.string(),
    value: z.string(),
    /** The item's name in the reader's language. */
    text: z.string(),
    chosen: z.boolean(),
    /** Null for an item that asks for no money. */
    amount: z
      .strictObject({
        id: z.string(),
        name: z.string(),
        value: z.string(),
        error: phraseSchema.nullable(),
        warning: phraseSchema.nullable(),
        ask: askShape.nullable(),
      })
      .nullable(),
  }),
})

export type ClaimChoice = z.output<typeof claimChoice.context>
