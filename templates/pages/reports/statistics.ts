/** The forms of a month one below the other, as they go to other bodies: unit, period, definitions beside each, and who made them. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const statisticsPage = definePage({
  name: 'reports/statistics',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string(),
    state: tag.context,
    filter: filterBar.context,
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    sections: z.array(
      z.strictObject({
        title: z.string(),
        note: wordKeySchema,
        /** Already said: the same cells that go into the exports. */
        table: z.strictObject({
          heads: z.array(z.strictObject({ head: z.string(), numeric: z.boolean() })),
          rows: z.array(z.array(z.strictObject({ text: z.string(), numeric: z.boolean() }))),
        }),
      }),
    ),
    madeBy: z.string(),
    madeAt: z.string(),
  }),
})
