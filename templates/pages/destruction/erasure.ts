/** One list of records to be erased: what stands on it, who proposed it, and the second person's word. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const erasureListPage = definePage({
  name: 'destruction/erasure',
  context: z.strictObject({
    heading: z.string(),
    state: tag.context,
    back: z.string(),
    reasons: reasons.context,
    errors: errorSummary.context.nullable(),
    facts: facts.context,
    items: dataTable.context,
    /** What waits for the second person; `closed` says why this reader cannot let it. */
    decision: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        consequences: z.array(phraseSchema),
        approve: z.boolean(),
        reason: field.context,
        closed: reasons.context,
      })
      .nullable(),
  }),
})
