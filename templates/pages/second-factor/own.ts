/** One's own second factor: begin, scan and prove, or what stands; after proving, the codes that are told once. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { htmlSchema } from '../html.ts'
import { definePage } from '../define-page.ts'

export const ownFactorPage = definePage({
  name: 'second-factor/own',
  context: z.strictObject({
    /** The rules ask for it before anything else may be done. */
    must: z.boolean(),
    password: z.string(),
    errors: errorSummary.context.nullable(),
    /** The form that makes a secret. */
    begin: z.strictObject({ action: z.string(), keys: formKeys.context, again: z.boolean() }).nullable(),
    /** The secret as a picture and in letters, and the form for a first code. */
    prove: z
      .strictObject({
        picture: htmlSchema,
        secret: z.string(),
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
      })
      .nullable(),
    /** Since when it stands, and how many codes for a lost device are left. */
    stands: z.strictObject({ since: z.string(), left: z.int() }).nullable(),
    /** Told once. */
    codes: z.array(z.string()),
  }),
})
