/** The list of calculators: what each works out, in one sentence. */
import { z } from 'zod'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const calculatorHubPage = definePage({
  name: 'calculators/hub',
  context: z.strictObject({
    lead: wordKeySchema,
    back: z.string().nullable(),
    parameters: z.string(),
    calculators: z.array(z.strictObject({ href: z.string(), name: wordKeySchema, lead: wordKeySchema })),
  }),
})
