/** Where a list of workers comes in: a file chosen, dropped or pasted. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const beginListPage = definePage({
  name: 'groups/begin',
  context: z.strictObject({
    heading: wordKeySchema,
    lead: wordKeySchema,
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    file: field.context,
    pasted: field.context,
    submit: wordKeySchema,
    /** An empty table to fill in. */
    template: z.string(),
    templateWord: wordKeySchema,
  }),
})
