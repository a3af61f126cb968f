/** Publicity events with what narrows them, their sum, and the ways to calendar, counts and files. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const outreachListPage = definePage({
  name: 'outreach/list',
  context: z.strictObject({
    heading: z.string(),
    add: z.string().nullable(),
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    filter: filterBar.context,
    sum: z.string(),
    /** Why there is no file to take out. */
    tooMany: z.string().nullable(),
    table: dataTable.context,
  }),
})
