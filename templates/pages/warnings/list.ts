/** The list of warnings of one's scope, or of one's own reports: filters above, one line a warning, pages by key. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { emptyState } from '../../parts/empty-state.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const warningsPage = definePage({
  name: 'warnings/list',
  context: z.strictObject({
    heading: wordKeySchema,
    lead: wordKeySchema,
    /** Where a report is made; null for who makes none. */
    report: z.string().nullable(),
    /** The parks by level; null for who sees only his own reports. */
    parks: z.string().nullable(),
    /** Reports this device still holds are told here by a script. */
    waiting: z.boolean(),
    filter: filterBar.context.nullable(),
    /** Null while there is no warning at all; then `empty` says what to do. */
    table: dataTable.context.nullable(),
    empty: emptyState.context.nullable(),
  }),
})
