/** A quarter of one unit with all below it: the sum of its three months, the same stored figures as the months' own pages. */
import type { Reader } from '../../db/database.ts'
import { dueInTime, fallenDue, type DueTally, type FallenDue } from '../../db/repositories/due-in-time.ts'
import { busiestEmployers, type BusyEmployer } from '../../db/repositories/busy-employers.ts'
import {
  closedCases,
  endedAgreements,
  type ClosedCase,
  type EndedAgreement,
} from '../../db/repositories/month-statistics.ts'
import { closedMonthsAround, lastMonthSteps } from '../../db/repositories/month-steps.ts'
import { figuresByMonth, figuresOfMonth } from '../../db/repositories/recovered-totals.ts'
import { closesMonths, stateAfter, type MonthState } from '../../workflows/months/closing.ts'
import { addMonthsTo, firstOfMonth, type Month } from '../../workflows/values/day.ts'
import { monthsOf, quarterOf, type Quarter } from '../../workflows/values/quarter.ts'
import type { Asked } from './asked.ts'
import { causeInForce } from './causes.ts'
import { lastDayOf, summed, type Figures } from './measures.ts'
import { unitRows, type ReportRow } from './month-report.ts'
import type { Kept } from './rates.ts'
import { rowsBy } from './rows-by.ts'
import { flattened, type UnitNode } from './unit-tree.ts'

export type QuarterReport = {
  quarter: Quarter
  total: Figures
  kept: Kept
  /** By unit, cause, channel or industry, as asked. */
  rows: (ReportRow & { kept: Kept })[]
  months: { month: Month; state: MonthState; figures: Figures }[]
  /** Eight quarters up to this one. */
  course: { quarter: Quarter; figures: Figures }[]
  employers: BusyEmployer[]
}

const QUARTERS_SHOWN = 8
const EMPLOYERS_SHOWN = 20

/** Reads the report. The caller has checked the scope. */
export async function quarterReport(reader: Reader, asked: Asked, quarter: Quarter): Promise<QuarterReport> {
  const { tree } = asked
  const months = monthsOf(quarter)
  const [, , last] = months
  const scope = scopeOf(asked, quarter)
  const kept = {
    ended: await endedAgreements(reader, scope),
    due: await dueInTime(reader, scope),
    closed: await closedCases(reader, scope),
  }
  const earlier = Array.from({ length: 3 * QUARTERS_SHOWN }, (_, at) => addMonthsTo(last, at + 1 - 3 * QUARTERS_SHOWN))
  const figures = await figuresByMonth(reader, tree.all, earlier)
  const byMonth = Map.groupBy(figures, (row) => row.month)
  const figuresIn = (some: readonly Month[]): Figures => summed(some.flatMap((month) => byMonth.get(month) ?? []))
  const stateOf = await statesOf(reader, tree, months)
  return {
    quarter,
    total: figuresIn(months),
    kept,
    rows: withKept(await rowsOf(reader, asked, months, scope), kept, asked, scope.last),
    months: months.map((month) => ({
      month,
      state: stateOf(month),
      figures: figuresIn([month]),
    })),
    course: Array.from(Map.groupBy(earlier, quarterOf), ([one, its]) => ({ quarter: one, figures: figuresIn(its) })),
    employers: await busiestEmployers(reader, scope, EMPLOYERS_SHOWN),
  }
}

/** A committee's or room's months are closed where a unit above has closed them. */
async function statesOf(
  reader: Reader,
  tree: UnitNode,
  months: readonly Month[],
): Promise<(month: Month) => MonthState> {
  if (closesMonths(tree)) {
    const steps = await lastMonthSteps(reader, tree.id, months)
    return (month) => stateAfter(steps.get(month)?.kind ?? null)
  }
  const { above } = await closedMonthsAround(reader, tree.id)
  return (month) => (above !== null && above >= month ? 'closed' : 'open')
}

/** The agreements that ended, the instalments that fell due and the cases that closed, one by one. */
export type KeptSingly = {
  ended: readonly EndedAgreement[]
  due: readonly FallenDue[]
  closed: readonly ClosedCase[]
}

/** What the rates of some months are made of, each with what it was booked under. */
export async function keptSingly(reader: Reader, asked: Pick<Asked, 'tree'>, months: Months): Promise<KeptSingly> {
  const scope = scopeOfMonths(asked, months)
  return {
    ended: await endedAgreements(reader, scope),
    due: await fallenDue(reader, scope),
    closed: await closedCases(reader, scope),
  }
}

/** Months in their order. */
export type Months = readonly [Month, ...Month[]]

/** The units, months and days of a quarter. */
export const scopeOf = (asked: Pick<Asked, 'tree'>, quarter: Quarter) => scopeOfMonths(asked, monthsOf(quarter))

/** The units, months and days of some months. */
export function scopeOfMonths({ tree }: Pick<Asked, 'tree'>, months: Months) {
  const [first] = months
  return { unitIds: tree.all, months, first: firstOfMonth(first), last: lastDayOf(months.at(-1) ?? first) }
}

async function rowsOf(
  reader: Reader,
  { by, view, tree, organisation }: Asked,
  months: readonly Month[],
  period: { first: string; last: string },
): Promise<ReportRow[]> {
  if (by !== 'unit') return rowsBy(reader, by, tree.all, months)
  const figures = await Promise.all(months.map((month) => figuresOfMonth(reader, tree.all, month)))
  return unitRows(tree, figures.flat(), organisation.units, { ...period, view })
}

/** Gives each row the agreements, instalments and cases that are its own, by the unit or code they were booked under. */
function withKept(
  rows: readonly ReportRow[],
  { ended, due, closed }: Kept,
  { by, tree }: Asked,
  on: ReturnType<typeof lastDayOf>,
): QuarterReport['rows'] {
  const keyOf = (one: EndedAgreement | DueTally | ClosedCase): string => {
    if (by === 'unit') return one.unitId
    return by === 'cause' ? causeInForce(one.causeCode, on) : (one[by] ?? '')
  }
  const endedBy = Map.groupBy(ended, keyOf)
  const dueBy = Map.groupBy(due, keyOf)
  const closedBy = Map.groupBy(closed, keyOf)
  const nodes = new Map(flattened(tree).map((node) => [node.id, node]))
  const keysOf = (row: ReportRow): readonly string[] => {
    const node = by === 'unit' ? nodes.get(row.key) : undefined
    if (node === undefined) return [row.key]
    return row.own ? node.own : node.all
  }
  return rows.map((row) => ({
    ...row,
    kept: {
      ended: keysOf(row).flatMap((key) => endedBy.get(key) ?? []),
      due: keysOf(row).flatMap((key) => dueBy.get(key) ?? []),
      closed: keysOf(row).flatMap((key) => closedBy.get(key) ?? []),
    },
  }))
}
