/** One destruction list: its volumes, who proposed and let it, and what can be done with it now. */
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

export const destructionListPage = definePage({
  name: 'destruction/list',
  context: z.strictObject({
    heading: z.string(),
    state: tag.context,
    back: z.string(),
    pdf: z.string(),
    xlsx: z.string(),
    reasons: reasons.context,
    errors: errorSummary.context.nullable(),
    facts: facts.context,
    items: dataTable.context,
    /** What waits for the second person; `closed` says why this reader cannot let it. */
    decision: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        approve: z.boolean(),
        reason: field.context,
        closed: reasons.context,
      })
      .nullable(),
    carryOut: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        consequences: z.array(phraseSchema),
        day: field.context,
      })
      .nullable(),
  }),
})
