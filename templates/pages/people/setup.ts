/** The page behind the one-time link that creates the first administrator. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const setupPage = definePage({
  name: 'people/setup',
  context: z.strictObject({
    csrf: z.string(),
    action: z.string(),
    values: z.strictObject({ unitName: z.string(), displayName: z.string(), signInName: z.string() }),
    /** What went wrong, each already said. */
    faults: z.array(z.strictObject({ field: z.string(), text: z.string() })),
  }),
})
