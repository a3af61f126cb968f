/** One employer under all its names: how it kept its word, its cases and consultations as far as the reader may see them. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { figure } from '../../parts/figure.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { definePage } from '../define-page.ts'

const choice = z.strictObject({
  /** The other employer, or the name that is taken out. */
  id: z.string(),
  name: z.string(),
  about: z.string(),
  href: z.string().nullable(),
  /** The form that says so; null for whoever may not. */
  form: z.strictObject({ action: z.string(), keys: formKeys.context, reason: field.context }).nullable(),
})

export const employerPage = definePage({
  name: 'employers/employer',
  context: z.strictObject({
    name: z.string(),
    tags: z.array(tag.context),
    notices: z.array(notice.context),
    reasons: reasons.context,
    errors: errorSummary.context.nullable(),
    facts: facts.context,
    figures: z.array(figure.context),
    record: dataTable.context,
    names: z.array(choice),
    doubles: z.array(choice),
    cases: dataTable.context,
    /** Null for who reads no warnings of any unit. */
    warnings: dataTable.context.nullable(),
    consultations: dataTable.context,
    timeline: timeline.context.nullable(),
  }),
})

export type EmployerModel = z.input<typeof employerPage.context>
