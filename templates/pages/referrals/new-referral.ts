/** The ways on from a case, each with what the law says to it, and the form that opens one. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const newReferralPage = definePage({
  name: 'referrals/new-referral',
  context: z.strictObject({
    caseHref: z.string(),
    caseText: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    ways: z.array(
      z.strictObject({
        label: wordKeySchema,
        open: z.boolean(),
        /** What opens the way beside the reasons: a ground to name, a day to wait for. */
        note: phraseSchema.nullable(),
        until: phraseSchema.nullable(),
        asked: phraseSchema.nullable(),
        reasons: reasons.context,
      }),
    ),
    /** The agreements in force to choose from, empty while there is no choice. */
    agreements: z.array(
      z.strictObject({ href: z.string(), number: z.string().nullable(), who: phraseSchema, current: z.boolean() }),
    ),
    agreementId: z.string().nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
  }),
})
