/** The commission that brought a case, and the answer that goes back. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const commissionPage = definePage({
  name: 'referrals/commission',
  context: z.strictObject({
    caseHref: z.string(),
    caseText: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    facts: facts.context,
    answer: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
    waiting: z.boolean(),
    /** Where the sheet before the body's letter is previewed; null for who may not issue papers. */
    cover: z.string().nullable(),
    /** Where the letter that answers is previewed; null while the case is open. */
    reply: z.string().nullable(),
  }),
})
