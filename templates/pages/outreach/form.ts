/** One publicity event, entered or amended; a new one may bring its pictures along. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const outreachFormPage = definePage({
  name: 'outreach/form',
  context: z.strictObject({
    heading: wordKeySchema,
    lead: wordKeySchema,
    errors: errorSummary.context.nullable(),
    /** What somebody else saved meanwhile; null while nobody did. */
    standing: facts.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    /** Null where pictures have a form of their own. */
    pictures: field.context.nullable(),
    submit: wordKeySchema,
    back: z.string(),
  }),
})
