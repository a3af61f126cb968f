/** The list that goes with a hand-over, to be printed and signed by whoever leaves, whoever takes over and whoever stands by. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { definePage } from '../define-page.ts'

export const handOverListPage = definePage({
  name: 'caseloads/list',
  context: z.strictObject({
    /** The desk it is of. */
    back: z.string(),
    name: z.string(),
    unit: z.string(),
    on: z.string(),
    madeAt: z.string(),
    open: z.int(),
    /** Cases beyond those listed; null where all are. */
    left: z.int().nullable(),
    drafts: z.int(),
    cases: dataTable.context,
    sessions: dataTable.context,
    agreements: dataTable.context,
    instalments: dataTable.context,
    /** What all instalments listed come to, in yuan. */
    owed: z.string(),
  }),
})
