/** What a search found, or how to ask again. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { emptyState } from '../../parts/empty-state.ts'
import { notice } from '../../parts/notice.ts'
import { definePage } from '../define-page.ts'

export const resultsPage = definePage({
  name: 'search/results',
  context: z.strictObject({
    query: z.string(),
    action: z.string(),
    many: notice.context.nullable(),
    table: dataTable.context.nullable(),
    /** Cases of old registers. */
    history: dataTable.context.nullable(),
    empty: emptyState.context.nullable(),
  }),
})
