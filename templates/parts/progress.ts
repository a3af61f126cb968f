/** How far something is that takes longer than a request: looked at again by itself, by a link without scripts, and stopped by a button. */
import { z } from 'zod'
import { phraseSchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { formKeys } from './form-keys.ts'

export const progress = definePart({
  name: 'progress',
  context: z.strictObject({
    words: phraseSchema,
    done: z.int(),
    parts: z.int(),
    /** Looks again by itself; false only where nothing is under way. */
    live: z.boolean(),
    /** Where the page looks again. */
    refresh: z.string(),
    /** Null once a stop was asked, and for those who may not. */
    stop: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
  }),
})

export type Progress = z.output<typeof progress.context>
