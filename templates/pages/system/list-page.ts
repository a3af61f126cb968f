/** A page that is one table with what narrows it and what can be added. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const listPage = definePage({
  name: 'system/list-page',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string().nullable(),
    add: z.strictObject({ href: z.string(), text: z.string() }).nullable(),
    filter: filterBar.context.nullable(),
    table: dataTable.context,
  }),
})
