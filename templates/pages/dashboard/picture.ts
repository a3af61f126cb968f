/** The five-year picture: the founding article's figures over time, each opened to its rows, then drawn; the same data twice. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { htmlSchema } from '../html.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const cell = z.strictObject({
  text: z.string(),
  /** The rows behind it; null where there are none. */
  href: z.string().nullable(),
  /** Against the same period of the year before; null where that is nothing or this period is not over. */
  growth: z.string().nullable(),
})

export const picturePage = definePage({
  name: 'dashboard/picture',
  context: z.strictObject({
    unit: z.string(),
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    demonstration: z.boolean(),
    filter: filterBar.context,
    periods: z.array(z.strictObject({ name: z.string(), over: z.boolean() })),
    rows: z.array(
      z.strictObject({
        label: wordKeySchema,
        unit: wordKeySchema,
        definition: wordKeySchema,
        /** Begins a new kind of work. */
        head: wordKeySchema.nullable(),
        cells: z.array(cell),
      }),
    ),
    old: z.string().nullable(),
    charts: z.array(htmlSchema),
    madeBy: z.string(),
    madeAt: z.string(),
  }),
})
