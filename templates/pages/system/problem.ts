/** One page for everything that can go wrong: what, why, who can mend it, and what was typed. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const problemPage = definePage({
  name: 'system/problem',
  context: z.strictObject({
    title: z.string(),
    help: z.string(),
    /** Already said. */
    reasons: z.array(z.strictObject({ text: z.string(), article: z.string().nullable(), cure: z.string() })),
    typed: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    home: z.boolean(),
  }),
})
