/** The committee's seal image: what it looks like, how it is replaced, and on which papers it was used by whom. */

import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { definePage } from '../define-page.ts'

export const sealPage = definePage({
  name: 'agreements/seal',
  context: z.strictObject({
    unit: z.string(),
    /** Other committees whose seal this person holds. */
    others: z.array(z.strictObject({ name: z.string(), href: z.string() })),
    back: z.string(),
    /** Null while the committee has none in use. */
    picture: z.string().nullable(),
    upload: z.strictObject({ action: z.string(), keys: formKeys.context, field: field.context }),
    end: z.strictObject({ action: z.string(), unit: z.string(), keys: formKeys.context }).nullable(),
    errors: errorSummary.context.nullable(),
    uses: dataTable.context,
  }),
})
