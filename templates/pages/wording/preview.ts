/** What a wording makes of a sample or a case, or what is wrong with it: put in place while somebody types. */
import { z } from 'zod'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const wordingPreviewPage = definePage({
  name: 'wording/preview',
  context: z.strictObject({
    /** Each with the text of its line; empty when it may be proposed. */
    faults: z.array(z.strictObject({ what: phraseSchema, quoted: z.string() })),
    /** Fields the shipped text prints and this one does not. */
    dropped: z.array(phraseSchema),
    paper: htmlSchema.nullable(),
  }),
})
