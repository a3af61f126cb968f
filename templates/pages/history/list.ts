/** Old cases: figures by year of closing, and the cases themselves. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const historyPage = definePage({
  name: 'history/list',
  context: z.strictObject({
    add: z.string().nullable(),
    filter: filterBar.context,
    years: dataTable.context,
    cases: dataTable.context,
  }),
})
