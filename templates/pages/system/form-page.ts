/** A page that asks a few questions and has one thing to do; most administrative pages need no more. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const formPage = definePage({
  name: 'system/form-page',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string().nullable(),
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    submit: wordKeySchema,
    back: z.string().nullable(),
  }),
})
