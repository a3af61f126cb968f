/** The counter's one page: five questions open, everything else folded until it is known; on the right who was here before. */
import { z } from 'zod'
import { claimChoice } from '../../parts/claim-choice.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { fold } from '../../parts/fold.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const counterPage = definePage({
  name: 'intake/counter',
  context: z.strictObject({
    action: z.string(),
    keys: formKeys.context,
    draft: z.strictObject({
      id: z.string(),
      url: z.string(),
      /** `2026-11-22 09:30`, when the page was opened from a draft. */
      savedAt: z.string().nullable(),
    }),
    /** Where the same answers are only a question. */
    toConsultation: z.string(),
    /** Where many are registered by a list. */
    list: z.string(),
    seenUrl: z.string(),
    /** Who was here before, as far as the typed answers tell. */
    seen: htmlSchema,
    errors: errorSummary.context.nullable(),
    /** Asked first where the person's own unit holds no cases. */
    unit: field.context.nullable(),
    worker: z.array(field.context),
    employer: z.array(field.context),
    claims: z.strictObject({
      id: z.string(),
      error: phraseSchema.nullable(),
      frequent: z.array(claimChoice.context),
      more: z.array(claimChoice.context),
      moreOpen: z.boolean(),
    }),
    summary: field.context,
    folds: z.array(fold.context),
  }),
})

export type CounterModel = z.input<typeof counterPage.context>
