/** Access that one person proposed, before whoever lets it hold: what, for whom, by whom, and the two answers. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const proposalPage = definePage({
  name: 'access/proposal',
  context: z.strictObject({
    heading: z.string(),
    facts: facts.context,
    /** The proposer may confirm by himself, later and with a reason: a single-person desk. */
    alone: z.boolean(),
    /** Why this person may not confirm it. */
    barred: reasons.context,
    errors: errorSummary.context.nullable(),
    /** Null once it was decided. */
    form: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
        confirms: z.boolean(),
      })
      .nullable(),
    state: wordKeySchema,
    back: z.string(),
  }),
})
