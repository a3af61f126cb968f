/** The door behind a signing link: asks for four digits, and tells nothing without them. */

import { z } from 'zod'
import { field } from '../../parts/field.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const linkPage = definePage({
  name: 'agreements/link',
  context: z.strictObject({
    /** The last word: signed, or no longer valid. */
    said: phraseSchema.nullable(),
    problem: phraseSchema.nullable(),
    ask: z.strictObject({ action: z.string(), field: field.context }).nullable(),
  }),
})
