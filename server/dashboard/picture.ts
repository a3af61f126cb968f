/** Works out the five-year picture: every indicator for every period, and for the same period of the year before. */
import type { Reader } from '../../db/database.ts'
import { outreachFigures } from '../../db/repositories/outreach-figures.ts'
import {
  attendancesByMonth,
  bookedByMonth,
  historyByMonth,
  mediatorsOn,
  peopleConsulted,
  warningsByMonth,
  type Span,
} from '../../db/repositories/picture-figures.ts'
import { indicators, type IndicatorCode } from '../../workflows/law/indicators.ts'
import { earliestDay, lastOfMonth, type Day, type Month } from '../../workflows/values/day.ts'
import { yearBefore, type Period, type PeriodKind } from '../../workflows/values/period.ts'

/** A figure in fen or in whole numbers; null where nobody has ever counted it. */
export type Value = number | null
export type Column = {
  period: Period
  /** Whether the period is over; one that is not is compared with nothing. */
  over: boolean
  values: ReadonlyMap<IndicatorCode, Value>
  before: ReadonlyMap<IndicatorCode, Value>
  /** Of cases and money: what comes from the old registers. */
  old: ReadonlyMap<IndicatorCode, number>
}

type Monthly = Map<IndicatorCode, Map<string, number>>

const booked: readonly (readonly [IndicatorCode, string])[] = [
  ['settled', 'mediation/case-closed:settled'],
  ['settled-workers', 'mediation/worker-closed:settled'],
  ['agreed', 'mediation/agreed-fen'],
  ['received', 'mediation/received-fen'],
  ['aid-cases', 'aid/case-accepted'],
  ['aid-agreed', 'aid/agreed-fen'],
  ['aid-received', 'aid/received-fen'],
]

/** The columns of some periods for some units, earliest first; `compared` works out the year before, too. */
export async function pictureOf(
  reader: Reader,
  asked: { unitIds: readonly string[]; kind: PeriodKind; periods: readonly Period[]; today: Day; compared: boolean },
): Promise<Column[]> {
  const { unitIds, kind, periods, today, compared } = asked
  const [first] = periods
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return []
  const span = { from: compared ? yearBefore(kind, first).from : first.from, to: last.to }
  const { own, old } = await monthly(reader, unitIds, span)
  const aidCounted = ['aid-cases', 'aid-agreed', 'aid-received'].some((code) => own.has(code as IndicatorCode))
  const columns: Column[] = []
  const known = new Map<string, Map<IndicatorCode, Value>>()
  const valuesOf = async (period: Period): Promise<Map<IndicatorCode, Value>> => {
    const found = known.get(period.name)
    if (found) return found
    const values = new Map<IndicatorCode, Value>()
    for (const { code, atEnd } of indicators) {
      if (atEnd) continue
      const value = within(own.get(code), period) + within(old.get(code), period)
      values.set(code, code.startsWith('aid-') && !aidCounted ? null : value)
    }
    values.set('mediators', await mediatorsOn(reader, unitIds, earliestDay([lastOfMonth(period.to), today]) ?? today))
    values.set('consulted-people', await peopleConsulted(reader, unitIds, period))
    known.set(period.name, values)
    return values
  }
  for (const period of periods)
    columns.push({
      period,
      over: lastOfMonth(period.to) < today,
      values: await valuesOf(period),
      before: compared ? await valuesOf(yearBefore(kind, period)) : new Map(),
      old: new Map([...old].map(([code, months]) => [code, within(months, period)])),
    })
  return columns
}

const within = (months: ReadonlyMap<string, number> | undefined, { from, to }: { from: Month; to: Month }): number =>
  [...(months ?? [])].reduce((sum, [month, figure]) => (month >= from && month <= to ? sum + figure : sum), 0)

/** Every additive figure by month: this desk's own, and beside them those of the old registers. */
async function monthly(
  reader: Reader,
  unitIds: readonly string[],
  span: Span,
): Promise<{ own: Monthly; old: Monthly }> {
  const own: Monthly = new Map()
  const old: Monthly = new Map()
  const add = (to: Monthly, code: IndicatorCode, month: string, figure: number): void => {
    const months = to.get(code) ?? new Map<string, number>()
    months.set(month, (months.get(month) ?? 0) + figure)
    to.set(code, months)
  }
  for (const row of await bookedByMonth(reader, unitIds, span)) {
    const code = booked.find(([, stored]) => stored === row.code)?.[0]
    if (code !== undefined) add(own, code, row.month, row.figure)
  }
  for (const row of await historyByMonth(reader, unitIds, span)) {
    add(old, 'settled', row.month, row.settled)
    add(old, 'settled-workers', row.month, row.workers)
    add(old, 'agreed', row.month, row.agreedFen)
    add(old, 'received', row.month, row.receivedFen)
  }
  for (const row of await attendancesByMonth(reader, unitIds, span)) add(own, 'consultations', row.month, row.persons)
  for (const row of await outreachFigures(reader, unitIds, span)) {
    add(own, 'outreach-events', row.month, row.events)
    add(own, 'outreach-audience', row.month, row.audience)
  }
  for (const row of await warningsByMonth(reader, unitIds, span)) add(own, 'warnings', row.month, row.warnings)
  return { own, old }
}
