/** What is done when money is late, rung by rung, and the remedies after it. */
import { z } from 'zod'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'

export const ladderSection = z.strictObject({
  overdue: phraseSchema,
  rungs: z.array(
    z.strictObject({
      label: wordKeySchema,
      state: tag.context,
      told: phraseSchema.nullable(),
      /** Where the rung is taken; null where it does not apply. */
      href: z.string().nullable(),
    }),
  ),
  remedies: z.array(
    z.strictObject({
      label: z.string(),
      state: tag.context,
      until: phraseSchema.nullable(),
      /** What is asked for, in fen. */
      asked: z.int().nullable(),
      reasons: reasons.context,
      href: z.string().nullable(),
    }),
  ),
})
