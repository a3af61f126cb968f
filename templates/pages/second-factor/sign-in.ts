/** The second step of signing in: one field for the code. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const signInCodePage = definePage({
  name: 'second-factor/sign-in',
  context: z.strictObject({
    csrf: z.string(),
    to: z.string(),
    /** What went wrong, already said; null on the first visit. */
    fault: z.string().nullable(),
  }),
})
