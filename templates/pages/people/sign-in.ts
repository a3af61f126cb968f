/** The page that lets people in; in a demonstration it also lists the accounts. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const signInPage = definePage({
  name: 'people/sign-in',
  context: z.strictObject({
    csrf: z.string(),
    to: z.string(),
    name: z.string(),
    /** What went wrong, already said; null on the first visit. */
    fault: z.string().nullable(),
    accounts: z
      .strictObject({
        password: z.string(),
        rows: z.array(z.strictObject({ name: z.string(), role: z.string(), place: z.string() })),
      })
      .nullable(),
  }),
})
