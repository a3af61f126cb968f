/** One publicity event: what it was, its pictures, and every change with what it did to the figures. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tag } from '../../parts/tag.ts'
import { definePage } from '../define-page.ts'

export const outreachEventPage = definePage({
  name: 'outreach/event',
  context: z.strictObject({
    title: z.string(),
    tags: z.array(tag.context),
    /** Null where the reader may not, or where the event is struck out. */
    amend: z.string().nullable(),
    strike: z.string().nullable(),
    facts: facts.context,
    errors: errorSummary.context.nullable(),
    pictures: z.array(
      z.strictObject({
        src: z.string(),
        name: z.string(),
        by: z.string(),
        at: z.string(),
        strike: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
      }),
    ),
    add: z.strictObject({ action: z.string(), keys: formKeys.context, field: field.context }).nullable(),
    trace: dataTable.context,
  }),
})
