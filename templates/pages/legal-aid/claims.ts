/** The claims of an aid case amended: what stands now beside what shall stand, with the reason. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const aidClaimsPage = definePage({
  name: 'legal-aid/claims',
  context: z.strictObject({
    heading: z.string(),
    name: z.string(),
    standing: dataTable.context,
    /** What happens to money that is booked already; null while there is none. */
    booked: phraseSchema.nullable(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    group: rowGroup.context,
    back: z.string(),
  }),
})
