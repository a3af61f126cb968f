/** An application for legal aid: what is taken from the dispute as it stands, and the few answers that are asked. */
import { z } from 'zod'
import { claimChoice } from '../../parts/claim-choice.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const applyPage = definePage({
  name: 'legal-aid/apply',
  context: z.strictObject({
    heading: wordKeySchema,
    /** Of the dispute; `none` where every worker has aid under way. */
    taken: z.strictObject({ facts: facts.context, none: z.boolean() }).nullable(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    /** The consultation it comes from. */
    consultation: z.string().nullable(),
    /** Who and against whom; empty where the dispute says it. */
    person: z.array(field.context),
    claims: z
      .strictObject({
        id: z.string(),
        error: phraseSchema.nullable(),
        frequent: z.array(claimChoice.context),
        more: z.array(claimChoice.context),
        moreOpen: z.boolean(),
      })
      .nullable(),
    fields: z.array(field.context),
  }),
})
