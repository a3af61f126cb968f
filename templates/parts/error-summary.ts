/** All that is wrong with a form, on top, each line a way to its field; focus goes here first. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const errorSummary = definePart({
  name: 'error-summary',
  context: z.strictObject({
    /** What is listed: things to mend, or things to look at again. */
    title: wordKeySchema,
    faults: z.array(
      z.strictObject({
        /** `#f-<name>`; null for a fault of the whole form. */
        href: z.string().nullable(),
        /** The question as the summary names it; null where the sentence speaks for itself. */
        label: phraseSchema.nullable(),
        what: phraseSchema,
      }),
    ),
  }),
})

export type ErrorSummary = z.output<typeof errorSummary.context>
