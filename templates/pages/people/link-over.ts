/** A one-time link that opens nothing any more: why, and what to do. */
import { z } from 'zod'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const linkOverPage = definePage({
  name: 'people/link-over',
  context: z.strictObject({
    said: wordKeySchema,
    todo: wordKeySchema,
    /** Where the account that the link made is used; null where there is none. */
    signIn: z.string().nullable(),
  }),
})
