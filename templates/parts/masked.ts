/** A number covered on screen, and the one-click way to see it for a reason that is written down. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { formKeys } from './form-keys.ts'

export const masked = definePart({
  name: 'masked',
  context: z.strictObject({
    id: z.string(),
    label: wordKeySchema,
    covered: z.string(),
    /** The whole number after a reveal; a script covers it again after `seconds`. */
    shown: z.strictObject({ text: z.string(), seconds: z.int() }).nullable(),
    /** Null where this person may not see it. Each reason is one button. */
    reveal: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        field: z.string(),
        reasons: z.array(z.strictObject({ value: z.string(), label: wordKeySchema })),
      })
      .nullable(),
  }),
})

export type Masked = z.output<typeof masked.context>
