/** One mediator's desk: its cases by phase and by what they await, and the form that hands them over. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tabs } from '../../parts/tabs.ts'
import { definePage } from '../define-page.ts'

export const deskPage = definePage({
  name: 'caseloads/desk',
  context: z.strictObject({
    /** Where everybody's desks stand side by side. */
    back: z.string(),
    /** The list to print for a hand-over; null where nothing lies here. */
    list: z.string().nullable(),
    name: z.string(),
    unit: z.string(),
    /** Cases that lie here, people beside whom they are counted, and cases a person on average. */
    open: z.int(),
    colleagues: z.int(),
    average: z.int(),
    /** Pieces of work begun and not saved, which only their writer may open. */
    drafts: z.int(),
    /** Cases handed over just now while others stayed, each of those with its reasons; a number is null where it may not be told. */
    moved: z.int(),
    refused: z.array(z.strictObject({ number: z.string().nullable(), reasons: reasons.context })),
    errors: errorSummary.context.nullable(),
    tabs: tabs.context,
    /** Null where there is nothing to hand over or nobody to take it. */
    form: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
    table: dataTable.context,
  }),
})
