/** The volume of a case: its table of contents with what fills each row and what is still missing. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const row = z.strictObject({
  id: z.string(),
  name: wordKeySchema,
  must: z.boolean(),
  missing: z.boolean(),
  items: z.array(z.strictObject({ text: z.string(), href: z.string().nullable(), note: z.string().nullable() })),
  /** Papers the house can print for a missing row. */
  print: z.array(z.strictObject({ name: wordKeySchema, href: z.string() })),
  /** How many sheets lie there by hand; null for those who may not say so. */
  field: field.context.nullable(),
})

export const volumePage = definePage({
  name: 'volume/volume',
  context: z.strictObject({
    identity: identityBar.context,
    back: z.string(),
    /** Where files are put in. */
    evidence: z.string(),
    reasons: reasons.context,
    /** Mandatory rows that nothing fills: while there are any the case cannot be archived. */
    missing: z.array(wordKeySchema),
    rows: z.array(row),
    form: z
      .strictObject({ action: z.string(), keys: formKeys.context, errors: errorSummary.context.nullable() })
      .nullable(),
  }),
})

export type VolumePage = z.input<typeof volumePage.context>
