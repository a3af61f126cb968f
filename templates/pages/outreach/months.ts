/** What publicity work came to: a year month by month, and the same year by unit; every figure leads to its events. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const outreachMonthsPage = definePage({
  name: 'outreach/months',
  context: z.strictObject({
    unit: z.string(),
    year: z.string(),
    filter: filterBar.context,
    months: dataTable.context,
    units: dataTable.context,
  }),
})
