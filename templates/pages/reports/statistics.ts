/** The forms of a month one below the other, as they go to other bodies: unit, period, definitions beside each, and who made them. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { sheetTable } from '../../parts/sheet-table.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const statisticsPage = definePage({
  name: 'reports/statistics',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string(),
    /** Whether the unit has closed the month; null where several months stand together. */
    state: tag.context.nullable(),
    filter: filterBar.context,
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    sections: z.array(sheetTable.context),
    madeBy: z.string(),
    madeAt: z.string(),
  }),
})
