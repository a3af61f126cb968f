/** What can be done now: one primary step, the other open ones, and every closed one with its reasons. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { formKeys } from './form-keys.ts'
import { reasons } from './reasons.ts'

const step = z.strictObject({
  label: wordKeySchema,
  /** The page that asks what the law needs, or the address written to at once when `post` is given. */
  href: z.string(),
  hint: phraseSchema.nullable(),
  /** Given for a step that needs no question: it is done by this one click. */
  post: formKeys.context.nullable(),
})

export const nextSteps = definePart({
  name: 'next-steps',
  context: z.strictObject({
    primary: step.nullable(),
    others: z.array(step),
    /** Where the case stands now: the closed ones are closed at this stage. */
    stage: wordKeySchema,
    closed: z.array(z.strictObject({ label: wordKeySchema, reasons: reasons.context })),
  }),
})

export type NextSteps = z.output<typeof nextSteps.context>
