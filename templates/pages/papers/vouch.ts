/** Tells anyone who scans a paper's code that the desk issued it, and nothing about anybody. */

import { z } from 'zod'
import { field } from '../../parts/field.ts'
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
    /** What comparing a file gave, where a script did not do it in the browser. */
    result: z.enum(['none', 'same', 'different']),
    action: z.string(),
    field: field.context,
  }),
})
