/** Names the browser offers while a field is being typed. */
import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const suggestionsPage = definePage({
  name: 'intake/suggestions',
  context: z.strictObject({ names: z.array(z.string()) }),
})
