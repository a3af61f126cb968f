/** What a worker sees of his own case: where it is and the next days, never a name. */
import { z } from 'zod'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const statusPage = definePage({
  name: 'status/status',
  context: z.strictObject({
    action: z.string(),
    fields: z.array(field.context),
    problem: phraseSchema.nullable(),
    found: z.strictObject({ stage: phraseSchema, facts: facts.context }).nullable(),
  }),
})
