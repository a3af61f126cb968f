/** One member of a team: what is known of him, his photograph, his training, and the end of his service. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tag } from '../../parts/tag.ts'
import { definePage } from '../define-page.ts'

const form = z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable()

export const teamMemberPage = definePage({
  name: 'teams/member',
  context: z.strictObject({
    name: z.string(),
    tags: z.array(tag.context),
    photo: z.string().nullable(),
    errors: errorSummary.context.nullable(),
    facts: facts.context,
    training: dataTable.context,
    strikes: z.array(
      z.strictObject({ action: z.string(), keys: formKeys.context, training: z.string(), label: z.string() }),
    ),
    /** Forms are null for whoever only reads. */
    details: form,
    addTraining: form,
    addPhoto: form,
    end: form,
  }),
})
