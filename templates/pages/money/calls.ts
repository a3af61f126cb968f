/** The calls to make about instalments: one line a payer, one click a result. */
import { z } from 'zod'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const callsPage = definePage({
  name: 'money/calls',
  context: z.strictObject({
    results: z.array(z.strictObject({ value: z.string(), label: wordKeySchema })),
    rows: z.array(
      z.strictObject({
        caseHref: z.string(),
        number: z.string(),
        workers: z.string(),
        payer: z.string(),
        /** Whole on one's own case, covered on others; null where none is known. */
        phone: z.string().nullable(),
        fen: z.int(),
        parts: z.int(),
        lamp: lamp.context,
        action: z.string(),
        keys: formKeys.context,
        instalmentId: z.string(),
        /** Of an archived case, the step by which performance resumes; no call is logged before. */
        reopen: z.string().nullable(),
      }),
    ),
    first: z.string().nullable(),
    next: z.string().nullable(),
  }),
})
