/** A signing link just made: shown once to whoever hands it out. */

import { z } from 'zod'
import { definePage } from '../define-page.ts'

export const handedOutPage = definePage({
  name: 'agreements/handed-out',
  context: z.strictObject({
    name: z.string(),
    url: z.string(),
    hours: z.int(),
    back: z.string(),
  }),
})
