/** The page that asks once for each bank which column of its statements says what. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { definePage } from '../define-page.ts'

export const statementColumnsPage = definePage({
  name: 'money/statement-columns',
  context: z.strictObject({
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    back: z.string(),
    fields: z.array(field.context),
    head: z.array(z.string()),
    rows: z.array(z.strictObject({ cells: z.array(z.string()) })),
  }),
})
