/** An objection against refused or ended aid: the decision, the objection, its term, and how the review ended. */
import { z } from 'zod'
import { conflict } from '../../parts/conflict.ts'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { reasons } from '../../parts/reasons.ts'
import { definePage } from '../define-page.ts'

export const aidReviewPage = definePage({
  name: 'legal-aid/review',
  context: z.strictObject({
    heading: z.string(),
    name: z.string(),
    errors: errorSummary.context.nullable(),
    conflict: conflict.context.nullable(),
    refused: reasons.context.nullable(),
    term: z.strictObject({ lamp: lamp.context, article: z.string() }).nullable(),
    decision: facts.context,
    objection: facts.context,
    /** Null while it is looked into. */
    outcome: facts.context.nullable(),
    particulars: facts.context,
    claims: dataTable.context,
    /** Null for whoever may not decide, and once it is decided. */
    form: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
    /** Why the reader may not decide; null where he may, and once it is decided. */
    closed: reasons.context.nullable(),
    back: z.string(),
  }),
})
