/** The month's recovered totals: figures with their definitions beside them, each opened to its cases; table first, chart second. */
import { z } from 'zod'
import { builtList } from '../../parts/built-list.ts'
import { figure } from '../../parts/figure.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { sheetTable } from '../../parts/sheet-table.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

/** A figure of a table: text as shown, exact sum as a tooltip, and the way to its cases. */
const cell = z.strictObject({ text: z.string(), exact: z.string().nullable(), href: z.string().nullable() })
const row = z.strictObject({
  name: z.string(),
  /** Not reported when the unit above closed. */
  mark: tag.context.nullable(),
  depth: z.enum(['0', '1', '2', '3']),
  weight: z.enum(['plain', 'sum']),
  cells: z.array(cell),
})
const head = z.strictObject({ label: wordKeySchema, rule: z.string() })

export const recoveredPage = definePage({
  name: 'reports/recovered',
  context: z.strictObject({
    unit: z.string(),
    month: z.string(),
    view: wordKeySchema,
    /** Whether the unit has closed the month. */
    state: tag.context,
    filter: filterBar.context,
    acts: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    figures: z.array(figure.context),
    exact: z.string(),
    /** What fell due in the month, and the way to its cases. */
    due: z.strictObject({ amount: z.string(), href: z.string().nullable() }),
    columns: z.array(head),
    by: z.strictObject({
      label: wordKeySchema,
      head: wordKeySchema,
      others: z.array(z.strictObject({ href: z.string(), label: wordKeySchema })),
    }),
    rows: builtList(row),
    rounding: z.boolean(),
    balance: z.array(
      z.strictObject({
        name: wordKeySchema,
        cells: z.array(cell),
        balanced: z.boolean(),
        difference: z.int(),
      }),
    ),
    outcomes: z.array(z.strictObject({ name: wordKeySchema, cases: cell.nullable(), workers: cell.nullable() })),
    memo: z.strictObject({ count: z.int(), href: z.string().nullable() }),
    /** What of the aid cases' papers mediation fixed first; null where nothing. */
    aidMemo: z.strictObject({ amount: z.string(), href: z.string() }).nullable(),
    comparison: sheetTable.context,
    late: z.array(
      z.strictObject({
        mark: wordKeySchema,
        kind: wordKeySchema,
        originMonth: z.string().nullable(),
        occurredOn: z.string(),
        fen: z.int(),
        number: z.string(),
        href: z.string(),
        unit: z.string(),
      }),
    ),
    course: z.array(
      z.strictObject({ month: z.string(), href: z.string(), agreed: z.int(), received: z.int(), verified: z.int() }),
    ),
    chart: htmlSchema,
    definitions: z.strictObject({
      version: z.string(),
      from: z.string(),
      rules: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
    }),
    /** The rules behind the tables that have no rule in their heads. */
    ruleOf: z.strictObject({
      balance: z.string(),
      outcomes: z.string(),
      memo: z.string(),
      aid: z.string(),
      late: z.string(),
    }),
    madeBy: z.string(),
    madeAt: z.string(),
  }),
})
