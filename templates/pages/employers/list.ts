/** Employers of one's part of the tree, and those that may be one under two names. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { field } from '../../parts/field.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const employersPage = definePage({
  name: 'employers/list',
  context: z.strictObject({
    filter: filterBar.context,
    find: z.strictObject({ action: z.string(), field: field.context }),
    table: dataTable.context,
  }),
})
