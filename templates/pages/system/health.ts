/** How the desk is, part by part, with what to do; and the way to back it up now. */
import { z } from 'zod'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const healthPage = definePage({
  name: 'system/health',
  context: z.strictObject({
    summary: notice.context,
    /** When it was looked at. */
    at: phraseSchema,
    lines: z.array(
      z.strictObject({
        subject: wordKeySchema,
        tag: tag.context,
        words: phraseSchema,
        /** Null where nothing is to be done. */
        help: phraseSchema.nullable(),
      }),
    ),
    /** A backup under way. */
    running: z.strictObject({ words: phraseSchema, done: z.int(), parts: z.int(), refresh: z.string() }).nullable(),
    /** Null while one is under way, where no folder is set, and below the top of the tree. */
    backUp: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
  }),
})
