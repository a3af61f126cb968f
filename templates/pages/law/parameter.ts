/** One value of the law: what holds when, who entered what, and the form of whoever may enter a new one. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tabs } from '../../parts/tabs.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const lawParameterPage = definePage({
  name: 'law/parameter',
  context: z.strictObject({
    tabs: tabs.context,
    heading: z.string(),
    /** How long a value of this kind holds. */
    note: wordKeySchema,
    values: dataTable.context,
    /** What was entered at this desk, the newest first; null for nothing. */
    entries: dataTable.context.nullable(),
    form: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        errors: errorSummary.context.nullable(),
        fields: z.array(field.context),
      })
      .nullable(),
  }),
})
