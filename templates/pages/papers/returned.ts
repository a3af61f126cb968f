/** What came back of a paper that was signed by hand: its pages in order, and the scans that still want a place. */

import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const returnedPage = definePage({
  name: 'papers/returned',
  context: z.strictObject({
    paper: wordKeySchema,
    number: z.string().nullable(),
    print: z.string(),
    back: z.string(),
    superseded: z.boolean(),
    complete: z.boolean(),
    errors: errorSummary.context.nullable(),
    drop: z.strictObject({ action: z.string(), keys: formKeys.context, field: field.context }),
    /** Every page of the paper; without a picture it is not back. */
    pages: z.array(z.strictObject({ page: z.int(), picture: z.string().nullable(), byHand: z.boolean() })),
    loose: z.array(
      z.strictObject({
        picture: z.string(),
        action: z.string(),
        keys: formKeys.context,
        /** The pages it may be. */
        pages: z.array(z.int()),
      }),
    ),
  }),
})

export type ReturnedModel = z.output<typeof returnedPage.context>
