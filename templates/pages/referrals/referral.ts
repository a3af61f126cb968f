/** One referral: where it is, whom to call, what can be recorded next, and how it got here. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const referralPage = definePage({
  name: 'referrals/referral',
  context: z.strictObject({
    heading: z.string(),
    state: tag.context,
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    facts: facts.context,
    steps: z.array(
      z.strictObject({
        label: wordKeySchema,
        primary: z.boolean(),
        /** Unfolded: the primary step, or the one just refused. */
        open: z.boolean(),
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
      }),
    ),
    /** Said where there is no step: it is over, or others take them. */
    none: wordKeySchema,
    closed: z.array(z.strictObject({ label: wordKeySchema, reasons: reasons.context })),
    papers: z.array(z.strictObject({ href: z.string(), text: z.string() })),
    history: timeline.context,
  }),
})
