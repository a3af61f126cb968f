/** Parks and units by level: where the gravest warnings lie, on one sheet. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { emptyState } from '../../parts/empty-state.ts'
import { definePage } from '../define-page.ts'

export const warningParksPage = definePage({
  name: 'warnings/parks',
  context: z.strictObject({
    unit: z.string(),
    today: z.string(),
    back: z.string(),
    table: dataTable.context.nullable(),
    empty: emptyState.context.nullable(),
  }),
})
