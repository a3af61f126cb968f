/** What workers said of the service in one case, for those who answer for it, and the sheet of paper the desk enters. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const caseRatingsPage = definePage({
  name: 'ratings/case',
  context: z.strictObject({
    caseHref: z.string(),
    caseText: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    /** What was said; null for those who enter sheets and do not read them. */
    table: dataTable.context.nullable(),
    form: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
    /** Why no sheet can be entered. */
    closed: reasons.context.nullable(),
  }),
})
