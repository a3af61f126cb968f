/** Label and value, line by line: the parties' data, a referral, a paper's particulars. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const facts = definePart({
  name: 'facts',
  context: z.array(
    z.strictObject({
      label: wordKeySchema,
      text: z.string().nullable(),
      fen: z.int().nullable(),
      day: z.string().nullable(),
      href: z.string().nullable(),
    }),
  ),
})

export type Facts = z.output<typeof facts.context>
