/** Why a month changed: what was keyed in after it was over, by whom, by how much, and where it went. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const monthChangesPage = definePage({
  name: 'months/changes',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string(),
    state: tag.context,
    back: z.string(),
    /** Each measure as it stood when the month was over, what came later, and where it went. */
    sums: dataTable.context,
    lists: z.array(z.strictObject({ title: wordKeySchema, about: wordKeySchema, table: dataTable.context })),
    reopenings: dataTable.context,
  }),
})
