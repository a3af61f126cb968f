/** The report from the field, made for a phone: everything on one page, four answers are enough; a script keeps it where there is no net. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const reportWarningPage = definePage({
  name: 'warnings/report',
  context: z.strictObject({
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    action: z.string(),
    /** Where a script delivers what was kept on the device. */
    deliver: z.string(),
    /** The worker that shows this page without a net. */
    worker: z.string(),
    /** Whose page it is: what the device keeps is sent by nobody else. */
    staff: z.string(),
    back: z.string(),
    clientId: z.string(),
    keys: formKeys.context,
    /** What nobody can do without. */
    first: z.array(field.context),
    /** What the level is found by. */
    figures: z.array(field.context),
    /** What helps whoever comes next. */
    more: z.array(field.context),
    parks: z.array(z.string()),
    picture: field.context,
  }),
})
