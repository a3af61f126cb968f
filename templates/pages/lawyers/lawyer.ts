/** A lawyer's entry in the register: who, how to reach, what keeps from which employers, and who changed it. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { definePage } from '../define-page.ts'

export const lawyerPage = definePage({
  name: 'lawyers/lawyer',
  context: z.strictObject({
    name: z.string(),
    standing: tag.context,
    back: z.string(),
    facts: facts.context,
    errors: errorSummary.context.nullable(),
    keys: formKeys.context,
    conflicts: dataTable.context,
    /** Null for whoever reads the list of a unit above his own. */
    change: z
      .strictObject({
        edit: z.string(),
        end: z.strictObject({ action: z.string(), field: field.context }).nullable(),
        resume: z.string().nullable(),
        conflict: z.strictObject({ action: z.string(), fields: z.array(field.context) }),
        lift: z.strictObject({ action: z.string(), field: field.context }).nullable(),
      })
      .nullable(),
    trace: timeline.context,
  }),
})
