/** The list of cases of one's scope: filters above, one line a case, pages by key. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { emptyState } from '../../parts/empty-state.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const listPage = definePage({
  name: 'disputes/list',
  context: z.strictObject({
    /** Where the cases of old registers are. */
    history: z.string(),
    /** Employers under all their names; null for whoever may not see them. */
    employers: z.string().nullable(),
    /** What lies on each mediator's desk; null for whoever does not answer for it. */
    caseloads: z.string().nullable(),
    filter: filterBar.context,
    /** Null while the chosen unit has no case at all; then `empty` says what to do. */
    table: dataTable.context.nullable(),
    empty: emptyState.context.nullable(),
  }),
})

export type ListModel = z.input<typeof listPage.context>
