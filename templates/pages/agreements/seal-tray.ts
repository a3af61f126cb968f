/** Papers that wait for the committee's seal (待盖章): signed by everybody, or still on the table. */

import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const sealTrayPage = definePage({
  name: 'agreements/seal-tray',
  context: z.strictObject({
    errors: errorSummary.context.nullable(),
    refused: z.array(z.strictObject({ number: z.string(), reasons: reasons.context })),
    /** Null when nothing can be sealed. */
    form: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        day: field.context,
        /** Whether the image goes onto the signed copy; null while no committee in reach has one. */
        image: field.context.nullable(),
      })
      .nullable(),
    /** Where the image is kept. */
    seal: z.string(),
    ready: dataTable.context,
    waiting: dataTable.context,
  }),
})
