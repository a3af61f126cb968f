/** The page before a step that cannot be taken back: it states what will follow, then asks once. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { errorSummary } from './error-summary.ts'
import { field } from './field.ts'
import { formKeys } from './form-keys.ts'

export const confirm = definePart({
  name: 'confirm',
  context: z.strictObject({
    title: wordKeySchema,
    about: z.string(),
    consequences: z.array(phraseSchema),
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    submit: wordKeySchema,
    back: z.string(),
  }),
})

export type Confirm = z.output<typeof confirm.context>
