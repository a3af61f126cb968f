/** An import under way or ended: how far it is, a stop, and what came of it. */
import { z } from 'zod'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const historyRunPage = definePage({
  name: 'history/run',
  context: z.strictObject({
    running: z
      .strictObject({
        words: phraseSchema,
        done: z.int(),
        parts: z.int(),
        refresh: z.string(),
        stop: z.string(),
        keys: formKeys.context,
      })
      .nullable(),
    ended: notice.context.nullable(),
    list: z.string(),
    again: z.string(),
  }),
})
