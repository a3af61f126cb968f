/** Where a person's question about his own data is taken, and what was answered before. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tabs } from '../../parts/tabs.ts'
import { definePage } from '../define-page.ts'

export const requestsPage = definePage({
  name: 'privacy/requests',
  context: z.strictObject({
    tabs: tabs.context,
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    made: dataTable.context,
  }),
})
