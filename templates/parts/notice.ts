/** A remark that stands beside the work: what to mind, never a second heading. */

import { z } from 'zod'
import { phraseSchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const notice = definePart({
  name: 'notice',
  context: z.strictObject({
    tone: z.enum(['note', 'soon', 'late', 'good']),
    text: phraseSchema,
    link: z.strictObject({ href: z.string(), word: phraseSchema }).nullable(),
  }),
})

export type Notice = z.output<typeof notice.context>
