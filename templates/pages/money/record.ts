/** The page on which a received payment is put down in two clicks: the next open instalment stands ready, its sum filled in. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { moneyBar } from '../../parts/money-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const recordPaymentPage = definePage({
  name: 'money/record',
  context: z.strictObject({
    caseHref: z.string(),
    /** Case number, or the registration code before acceptance. */
    number: z.string(),
    workers: z.string(),
    employers: z.string(),
    money: moneyBar.context,
    errors: errorSummary.context.nullable(),
    /** Why the step is closed; empty when it is open. */
    reasons: reasons.context,
    /** Null when nothing is owed. */
    form: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        instalment: field.context,
        fields: z.array(field.context),
        /** What is asked seldom: payer, manner, note. */
        more: z.array(field.context),
        moreOpen: z.boolean(),
      })
      .nullable(),
    earlier: dataTable.context,
  }),
})
