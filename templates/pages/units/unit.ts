/** One unit: its details, and its end. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { definePage } from '../define-page.ts'

const form = z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) })

export const unitPage = definePage({
  name: 'units/unit',
  context: z.strictObject({
    name: z.string(),
    errors: errorSummary.context.nullable(),
    details: form,
    /** Null for a unit that has ended, and for the top of the tree. */
    end: form.nullable(),
    back: z.string(),
  }),
})
