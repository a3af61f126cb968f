/** One hand at the screen: the text as it was frozen above, the pad below, one button. */

import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const handPage = definePage({
  name: 'agreements/hand',
  context: z.strictObject({
    /** Who signs, in large type: the screen is turned round. */
    name: z.string(),
    side: z.enum(['worker', 'employer']).nullable(),
    number: z.string().nullable(),
    /** Null where nobody at the desk looks on. */
    back: z.string().nullable(),
    preview: htmlSchema,
    /** The second secret of a link, sent along with the signature; null at the desk. */
    tail: z.string().nullable(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    stale: z.boolean(),
    form: z.strictObject({
      action: z.string(),
      keys: formKeys.context,
      fields: z.array(field.context),
      pad: field.context,
    }),
  }),
})

export type HandModel = z.output<typeof handPage.context>
