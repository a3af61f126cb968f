/** The monthly wage a rule starts from: stated as an average, or worked out from the months on a wage list. */
import { addDays, addMonthsTo, daysBetween, lastOfMonth, monthOf, type Day, type Month } from '../../values/day.ts'
import { exact, isLess, larger, yuanText, type Exact } from '../../values/exact.ts'
import { sumFen, type Fen } from '../../values/fen.ts'
import type { MonthAmount } from '../../values/month-amounts.ts'
import type { ArticleCode } from '../articles.ts'
import type { ParameterCode } from '../parameters/parameter-codes.ts'
import type { ParameterValue } from '../parameters/parameters.ts'
import type { Worksheet } from './worksheet.ts'

/** One stated average, or month by month; of the list the twelve months before the day count. */
export type WageBase = { kind: 'average'; amount: Fen } | { kind: 'months'; rows: readonly MonthAmount[] }

/** Which of the city's two minimum wages applies at the place of work. */
export type WageTier = 1 | 2

export const minimumWageCode = (tier: WageTier): ParameterCode => `minimum-wage-${tier}`

/** The last whole month up to a day: its own month when the day is its last one, else the month before. */
const lastWholeMonth = (on: Day): Month => (lastOfMonth(on) === on ? monthOf(on) : addMonthsTo(monthOf(on), -1))

/** Rows of the twelve whole months before a day; whoever worked less than a whole month has only the month of the day. */
function twelveMonthsBefore(rows: readonly MonthAmount[], on: Day): readonly MonthAmount[] {
  const last = lastWholeMonth(on)
  const first = addMonthsTo(last, -11)
  const within = rows.filter(({ month }) => month >= first && month <= last)
  return within.length > 0 ? within : rows.filter(({ month }) => month === monthOf(on))
}

/** The average before a day, exactly; null when the list holds none of the months. Fewer months are averaged as they are (LHTTL 27). */
function averageWage(base: WageBase, on: Day): { amount: Exact; months: number } | null {
  if (base.kind === 'average') return { amount: exact(base.amount), months: 12 }
  const rows = twelveMonthsBefore(base.rows, on)
  if (rows.length === 0) return null
  return { amount: exact(sumFen(rows.map((row) => row.amount)), rows.length), months: rows.length }
}

/** Writes how the average came about, and says when the list is shorter than twelve months. */
export function writeAverage(sheet: Worksheet, article: ArticleCode, base: WageBase, on: Day): Exact | null {
  const average = averageWage(base, on)
  if (average === null) return null
  if (base.kind === 'average') sheet.step('wage-stated', article, { wage: yuanText(average.amount) })
  else {
    const total = sumFen(twelveMonthsBefore(base.rows, on).map((row) => row.amount))
    sheet.step('wage-averaged', article, {
      total: yuanText(exact(total)),
      months: average.months,
      wage: yuanText(average.amount),
    })
    if (average.months < 12) sheet.remark('fewer-months', article, { months: average.months })
  }
  return average.amount
}

/** Lifts a wage to the minimum wage of the day and writes the step when that changed anything. */
export function liftToMinimum(sheet: Worksheet, article: ArticleCode, wage: Exact, minimum: ParameterValue): Exact {
  const floor = exact(minimum.value)
  if (!isLess(wage, floor)) return wage
  sheet.step('wage-lifted', article, { wage: yuanText(wage), minimum: yuanText(floor) }, minimum)
  return larger(wage, floor)
}

/** Days of a span, both ends counted; 0 when it ends before it begins. */
export const daysWithin = (from: Day, to: Day): number => Math.max(0, daysBetween(from, addDays(to, 1)))
