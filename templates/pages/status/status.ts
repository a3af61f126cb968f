/** What a worker sees of his own case: where it is and the next days, never a name. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const statusPage = definePage({
  name: 'status/status',
  context: z.strictObject({
    action: z.string(),
    fields: z.array(field.context),
    problem: phraseSchema.nullable(),
    found: z.strictObject({ stage: phraseSchema, facts: facts.context }).nullable(),
    /** The questions about the service, once the case is closed. */
    rating: z
      .strictObject({
        thanked: z.boolean(),
        /** When it was answered before; null the first time. */
        before: phraseSchema.nullable(),
        /** Why it cannot be answered any more; null while it can. */
        closed: reasons.context.nullable(),
        action: z.string(),
        code: z.string(),
        tail: z.string(),
        errors: errorSummary.context.nullable(),
        fields: z.array(field.context),
      })
      .nullable(),
  }),
})
