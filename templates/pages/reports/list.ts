/** A table of figures on a page of its own, with what narrows it and the ways to its files and to what stands beside it. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const reportListPage = definePage({
  name: 'reports/list',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string().nullable(),
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    filter: filterBar.context.nullable(),
    table: dataTable.context,
  }),
})
