/** Who was here before, as a piece of the counter's page: a help beside the form that never stops it. */
import { z } from 'zod'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const seenBeforePage = definePage({
  name: 'intake/seen-before',
  context: z.strictObject({
    /** Whether anything was typed that could be looked up. */
    asked: z.boolean(),
    groups: z.array(
      z.strictObject({
        title: wordKeySchema,
        /** More than are shown. */
        more: z.boolean(),
        cases: z.array(
          z.strictObject({
            href: z.string(),
            parties: z.string(),
            number: z.string(),
            receivedOn: z.string(),
            stage: tag.context,
          }),
        ),
      }),
    ),
  }),
})
