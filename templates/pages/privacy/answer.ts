/** The answer to a person: his own data record by record, to whom they went, until when they are kept; made to be printed and handed over. */
import { z } from 'zod'
import { facts } from '../../parts/facts.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const answerPage = definePage({
  name: 'privacy/answer',
  context: z.strictObject({
    heading: z.string(),
    back: z.string(),
    json: z.string(),
    facts: facts.context,
    /** Said where no record is held. */
    nothing: phraseSchema.nullable(),
    /** The list of what can be erased at once, for another person to let go. */
    list: z.string().nullable(),
    holdings: z.array(
      z.strictObject({
        heading: z.string(),
        under: z.string(),
        facts: facts.context,
        passedOn: z.array(phraseSchema),
        until: phraseSchema,
        /** What can be done about it where he asked for erasure. */
        answer: phraseSchema.nullable(),
      }),
    ),
    rights: z.array(phraseSchema),
  }),
})
