/** All hand-overs with what narrows them, how many are late, and the files. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const handOverListPage = definePage({
  name: 'hand-overs/list',
  context: z.strictObject({
    heading: z.string(),
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    filter: filterBar.context,
    sum: z.string(),
    table: dataTable.context,
  }),
})
