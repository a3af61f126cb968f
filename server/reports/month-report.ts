/** The recovered totals of one month and one unit with all below it, as plain data for page and export alike. */
import type { Reader } from '../../db/database.ts'
import {
  countsSince,
  figuresByMonth,
  figuresOfMonth,
  lateEntries,
  moneyByMonth,
  onHandNow,
  type LateEntry,
  type Organisation,
  type PlacedUnit,
} from '../../db/repositories/recovered-totals.ts'
import { closedMonthsAround, monthSteps } from '../../db/repositories/month-steps.ts'
import { balanceCheck, definitionsOn } from '../../workflows/law/recovery.ts'
import { closesMonths, stateAfter, type MonthState } from '../../workflows/months/closing.ts'
import { addMonthsTo, firstOfMonth, month as monthFrom, type Month } from '../../workflows/values/day.ts'
import type { Arrangement } from './arrangement.ts'
import { figure, lastDayOf, stockMeasures, summed, type Figures } from './measures.ts'
import { flattened, livedBetween, type UnitNode, type UnitView } from './unit-tree.ts'

export type ReportAsked = { month: Month; unitId: string; view: UnitView }

export type ReportRow = {
  /** The unit or code behind the row; `own` = the unit's own bookings beside those of the units below it. */
  key: string
  own: boolean
  kind: PlacedUnit['kind'] | Exclude<Arrangement, 'unit'>
  /** In both languages but for units, which have one name. */
  name: { zh: string; en: string }
  depth: number
  figures: Figures
}

export type Balance = {
  opening: number
  accepted: number
  moved: number
  closed: number
  closing: number
  balanced: boolean
  difference: number
}

export type MonthMoney = { month: Month; agreedFen: number; receivedFen: number; verifiedFen: number }

/** Whether the month is closed: by the unit, by two or one alone, or with the county above it; and which counties had not reported then. */
export type ReportStanding = { state: MonthState; how: 'alone' | 'above' | null; notReported: ReadonlySet<string> }

export type MonthReport = ReportAsked & {
  unit: { id: string; name: string; kind: PlacedUnit['kind'] }
  definitions: ReturnType<typeof definitionsOn>
  standing: ReportStanding
  byUnit: ReportRow[]
  total: Figures
  balance: { cases: Balance; workers: Balance }
  late: LateEntry[]
  /** Twelve months up to this one. */
  course: MonthMoney[]
  /** The same units in the month before and in the same month of the year before. */
  lastMonth: Figures
  lastYear: Figures
}

const LATE_SHOWN = 200

/** Reads the report of a unit, the root of `tree`. The caller has checked the scope. */
export async function monthReport(
  reader: Reader,
  asked: ReportAsked,
  { units }: Organisation,
  tree: UnitNode,
): Promise<MonthReport> {
  const rows = await figuresOfMonth(reader, tree.all, asked.month)
  const total = summed(rows)
  const earlier = [addMonthsTo(asked.month, -1), addMonthsTo(asked.month, -12)] as const
  const before = await figuresByMonth(reader, tree.all, earlier)
  const figuresIn = (month: Month): Figures => summed(before.filter((row) => row.month === month))
  return {
    month: asked.month,
    unitId: asked.unitId,
    view: asked.view,
    unit: { id: tree.id, name: tree.name, kind: tree.kind },
    definitions: definitionsOn(lastDayOf(asked.month)),
    standing: await standingOf(reader, tree, asked.month),
    byUnit: unitRows(tree, rows, units, {
      first: firstOfMonth(asked.month),
      last: lastDayOf(asked.month),
      view: asked.view,
    }),
    total,
    balance: await balances(reader, tree, asked.month, total),
    late: await lateEntries(reader, tree.all, asked.month, LATE_SHOWN),
    course: await courseOf(reader, tree.all, asked.month),
    lastMonth: figuresIn(earlier[0]),
    lastYear: figuresIn(earlier[1]),
  }
}

async function standingOf(reader: Reader, tree: UnitNode, month: Month): Promise<ReportStanding> {
  if (!closesMonths(tree)) {
    const { above } = await closedMonthsAround(reader, tree.id)
    const closed = above !== null && above >= month
    return { state: closed ? 'closed' : 'open', how: closed ? 'above' : null, notReported: new Set() }
  }
  const steps = await monthSteps(reader, tree.id, month)
  const state = stateAfter(steps[0]?.kind ?? null)
  const closing = state === 'closed' || state === 'reopening' ? steps.find((step) => step.kind === 'closed') : undefined
  return {
    state,
    how: closing?.alone === 1 ? 'alone' : null,
    notReported: new Set(closing === undefined ? [] : (JSON.parse(closing.late) as string[])),
  }
}

/** The rows by unit of a period: those that have figures, and those that had to have some. */
export function unitRows(
  tree: UnitNode,
  rows: Awaited<ReturnType<typeof figuresOfMonth>>,
  units: readonly PlacedUnit[],
  { first, last, view }: { first: string; last: string; view: UnitView },
): ReportRow[] {
  const byUnit = Map.groupBy(rows, (row) => row.unitId)
  const figuresOf = (ids: readonly string[]): Figures => summed(ids.flatMap((id) => byUnit.get(id) ?? []))
  const lives = new Map(
    units.map((unit) => [unit.id, view === 'now' ? unit.validTo === null : livedBetween(unit, first, last)]),
  )
  return flattened(tree).flatMap((node): ReportRow[] => {
    const figures = figuresOf(node.all)
    // Far below a city an empty room says nothing; counties always stand there, so that a missing one is seen.
    const shown = node.depth === 0 || figures.size > 0 || (lives.get(node.id) === true && node.depth === 1)
    const shownEmpty = tree.kind !== 'city' && lives.get(node.id) === true
    if (!shown && !shownEmpty) return []
    const row = { key: node.id, kind: node.kind, name: { zh: node.name, en: node.name } }
    const own = figuresOf(node.own)
    return [
      { ...row, own: false, depth: node.depth, figures },
      ...(node.children.length > 0 && own.size > 0 ? [{ ...row, own: true, depth: node.depth + 1, figures: own }] : []),
    ]
  })
}

/** What was on hand as the month began and ended, led back from what is on hand now: the older the month, the longer the way. */
async function balances(reader: Reader, tree: UnitNode, month: Month, total: Figures): Promise<MonthReport['balance']> {
  const now = await onHandNow(reader, tree.all)
  const booked = await countsSince(reader, tree.all, month, stockMeasures)
  const since = (moment: 'began' | 'ended'): Figures =>
    summed(booked.map((row) => ({ scheme: 'mediation', measure: row.measure, figure: row[moment] })))
  const began = since('began')
  const ended = since('ended')
  const of = (what: 'case' | 'worker'): Balance => {
    const stock = (later: Figures): number =>
      now[what] - figure(later, `${what}-accepted`) - figure(later, `${what}-moved`) + figure(later, `${what}-closed`)
    const counts = {
      opening: stock(began),
      accepted: figure(total, `${what}-accepted`),
      moved: figure(total, `${what}-moved`),
      closed: figure(total, `${what}-closed`),
      closing: stock(ended),
    }
    return { ...counts, ...balanceCheck({ ...counts, accepted: counts.accepted + counts.moved }) }
  }
  return { cases: of('case'), workers: of('worker') }
}

/** Twelve months up to the one asked. */
async function courseOf(reader: Reader, unitIds: readonly string[], month: Month): Promise<MonthMoney[]> {
  const months = Array.from({ length: 12 }, (_, at) => addMonthsTo(month, at - 11))
  const sums = await moneyByMonth(reader, unitIds, months)
  const found = new Map(sums.map((sum) => [`${sum.month}/${sum.measure}`, sum.figure]))
  return months.map((one) => ({
    month: monthFrom(one),
    agreedFen: found.get(`${one}/agreed-fen`) ?? 0,
    receivedFen: found.get(`${one}/received-fen`) ?? 0,
    verifiedFen: found.get(`${one}/verified-fen`) ?? 0,
  }))
}
