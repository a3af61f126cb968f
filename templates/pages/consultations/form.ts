/** The most used form: what was asked, about what, what was answered; who asked may stay unknown. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { fold } from '../../parts/fold.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const consultationFormPage = definePage({
  name: 'consultations/form',
  context: z.strictObject({
    title: wordKeySchema,
    action: z.string(),
    keys: formKeys.context,
    /** Why it can no longer be changed. */
    reasons: reasons.context,
    errors: errorSummary.context.nullable(),
    /** Where the same answers become a dispute; null where one is being mended, or for whoever registers none. */
    toDispute: z.string().nullable(),
    list: z.string().nullable(),
    unit: field.context.nullable(),
    channel: field.context,
    question: field.context,
    topics: field.context,
    /** Standard answers by topic; a script shows those of the topics ticked. */
    answers: z.array(
      z.strictObject({
        topic: z.string(),
        title: z.string(),
        phrases: z.array(
          z.strictObject({
            id: z.string(),
            code: z.string(),
            text: z.string(),
            articles: z.array(z.string()),
            chosen: z.boolean(),
          }),
        ),
      }),
    ),
    who: z.array(field.context),
    more: fold.context,
    submit: wordKeySchema,
    /** The consultation being mended. */
    back: z.string().nullable(),
    /** Who was here before, as far as the typed answers tell; null for whoever reads no cases. */
    seen: z.strictObject({ url: z.string(), found: htmlSchema }).nullable(),
  }),
})

export type ConsultationFormModel = z.input<typeof consultationFormPage.context>
