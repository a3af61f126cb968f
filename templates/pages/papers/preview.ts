/** A paper of the case as it will be printed, with its draft, its issue and what was issued before. */

import { z } from 'zod'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const issuedPaper = z.strictObject({
  href: z.string(),
  title: wordKeySchema,
  /** Whom it is for; null when it is for nobody by name. */
  to: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: z.string(),
  superseded: z.boolean(),
  /** First characters of the file's SHA-256, for comparison on the telephone. */
  hash: z.string(),
  /** Where its signed pages come back; null for a paper whose pages are kept elsewhere. */
  returned: z.string().nullable(),
})

export const previewPaper = definePage({
  name: 'papers/preview',
  context: z.strictObject({
    title: wordKeySchema,
    /** The same paper for another party or about another sitting; only where there is more than one. */
    choices: z.array(
      z.strictObject({
        label: wordKeySchema,
        options: z.array(z.strictObject({ text: z.string(), href: z.string(), current: z.boolean() })),
        /** Where there are more than one looks through; `inBulk` makes the paper for many at once. */
        folded: z.strictObject({ chosen: z.string(), count: z.number(), inBulk: z.string().nullable() }).nullable(),
      }),
    ),
    /** Characters no font prints, which a hand must write in; null where there are none. */
    blanks: z.string().nullable(),
    preview: htmlSchema,
    pdf: z.string(),
    /** Null for those who may not issue, and for papers issued by another step. */
    issue: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
    issued: z.array(issuedPaper),
    back: z.string(),
  }),
})

export type PaperPreview = z.output<typeof previewPaper.context>
