/** The ledger of a case: every entry of its money, and what it said on any day. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { moneyBar } from '../../parts/money-bar.ts'
import { definePage } from '../define-page.ts'

const sum = z.int()

export const ledgerPage = definePage({
  name: 'money/ledger',
  context: z.strictObject({
    caseHref: z.string(),
    number: z.string(),
    workers: z.string(),
    employers: z.string(),
    filter: filterBar.context,
    /** The day the balance is told for. */
    on: z.string(),
    isToday: z.boolean(),
    money: moneyBar.context,
    /** Fallen due up to the day. */
    due: sum,
    owed: sum,
    /** Fallen due and neither arrived nor given up; null where there is none. */
    overdue: sum.nullable(),
    /** Null where there is none. */
    overpaid: sum.nullable(),
    writtenOff: sum.nullable(),
    /** Each worker's balance; null where there is one worker only. */
    perWorker: dataTable.context.nullable(),
    entries: dataTable.context,
  }),
})
