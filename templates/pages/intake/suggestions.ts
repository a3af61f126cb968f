/** Names the browser offers while a field is being typed. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const suggestionsPage = definePage({
  name: 'intake/suggestions',
  /** A browser hides what does not contain the typed letters, so names found by `initials` carry them. */
  context: z.strictObject({ names: z.array(z.strictObject({ name: z.string(), initials: z.string().nullable() })) }),
})
