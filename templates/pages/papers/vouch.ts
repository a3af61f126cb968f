/** Tells anyone who scans a paper's code that the desk issued it, and nothing about anybody. */

import { z } from 'zod'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const vouchPage = definePage({
  name: 'papers/vouch',
  context: z.strictObject({
    kind: wordKeySchema,
    number: z.string().nullable(),
    issuedOn: z.string(),
    superseded: z.boolean(),
    sha256: z.string(),
  }),
})
