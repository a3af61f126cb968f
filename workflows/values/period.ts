/** Years, quarters and months as spans of months: what a picture over time has for columns. */
import { addMonthsTo, month, parseMonth, type Month } from './day.ts'
import { monthsOf, parseQuarter, quarterOf } from './quarter.ts'

export const periodKinds = ['year', 'quarter', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** `2026`, `2026-Q4` or `2026-11`, with its first and last month. */
export type Period = { name: string; from: Month; to: Month }

/** How many columns stand side by side. */
const COLUMNS: Record<PeriodKind, number> = { year: 5, quarter: 8, month: 12 }
const MONTHS: Record<PeriodKind, number> = { year: 12, quarter: 3, month: 1 }
const FIRST = '2000'

/** The period of a kind that a month lies in. */
function periodOf(kind: PeriodKind, of: Month): Period {
  if (kind === 'month') return { name: of, from: of, to: of }
  if (kind === 'year')
    return { name: of.slice(0, 4), from: month(`${of.slice(0, 4)}-01`), to: month(`${of.slice(0, 4)}-12`) }
  const quarter = quarterOf(of)
  const [from, , to] = monthsOf(quarter)
  return { name: quarter, from, to }
}

/** The period from 2000 on that a text names, or null. */
export function parsePeriod(text: string): (Period & { kind: PeriodKind }) | null {
  if (text < FIRST) return null
  const year = /^(?:20|21)\d\d$/u.test(text) ? parseMonth(`${text}-01`) : null
  if (year !== null) return { ...periodOf('year', year), kind: 'year' }
  const quarter = parseQuarter(text)
  if (quarter !== null) return { ...periodOf('quarter', monthsOf(quarter)[0]), kind: 'quarter' }
  const own = parseMonth(text)
  return own === null ? null : { ...periodOf('month', own), kind: 'month' }
}

/** The columns that end with the period of a month, earliest first. */
export function periodsUntil(kind: PeriodKind, last: Month): Period[] {
  return Array.from({ length: COLUMNS[kind] }, (_, at) =>
    periodOf(kind, addMonthsTo(last, (at + 1 - COLUMNS[kind]) * MONTHS[kind])),
  )
}

/** The same period a year before. */
export const yearBefore = (kind: PeriodKind, { from }: Period): Period => periodOf(kind, addMonthsTo(from, -12))
