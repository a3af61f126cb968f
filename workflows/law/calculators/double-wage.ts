/** The second wage while no written contract was made: from the second month to the end of the first year (LHT 82). */
import { addDays, addMonths, addYears, daysBetween, earliestDay, isAfter, isBefore, monthOf } from '../../values/day.ts'
import type { Day } from '../../values/day.ts'
import { exact, nothing, plus, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import { daysWithin, type WageBase } from './wage-base.ts'
import { openSheet, refuse, type Outcome } from './worksheet.ts'

export type DoubleWageInput = {
  /** First day at work. */
  start: Day
  /** The day a written contract was made; null for never. */
  contractOn: Day | null
  /** Last day of the employment; null while it lasts. */
  end: Day | null
  /** The day of the calculation: nothing is counted ahead. */
  today: Day
  wage: WageBase
}

/** First and last day with a second wage (LHTTL 6, 7); null when there is none. */
export function doubleWageSpan(input: Omit<DoubleWageInput, 'wage'>): { from: Day; to: Day } | null {
  const { start, contractOn, end, today } = input
  const from = addMonths(start, 1)
  const ends = [addDays(addYears(start, 1), -1), today]
  if (end !== null) ends.push(end)
  if (contractOn !== null) ends.push(addDays(contractOn, -1))
  const to = earliestDay(ends) ?? today
  return isBefore(to, from) ? null : { from, to }
}

/**
 * Month by month from the day after the first month of service, at most eleven. A last part of a month counts by its days.
 * On a wage list each month takes the wage of the calendar month it begins in. Faults: `no-month-in-span`.
 */
export function doubleWage(input: DoubleWageInput): Outcome {
  const sheet = openSheet()
  const span = doubleWageSpan(input)
  if (span === null) {
    sheet.step('double-wage-none', 'LHT-82')
    return sheet.close()
  }
  const { from, to } = span
  // Months are counted from the first day at work: from the 31st each ends where the calendar lets it, and there are eleven.
  const begin = (count: number): Day => addMonths(input.start, count + 1)
  sheet.step('double-wage-span', to < addDays(addYears(input.start, 1), -1) ? 'LHTTL-6' : 'LHTTL-7', { from, to })
  let total: Exact = nothing
  let count = 0
  for (; !isAfter(begin(count), to); count += 1) {
    const [begins, next] = [begin(count), begin(count + 1)]
    const wage = wageOf(input.wage, begins)
    if (wage === null) return refuse({ field: 'months', code: 'no-month-in-span', values: { month: monthOf(begins) } })
    if (isAfter(next, addDays(to, 1))) {
      const [days, length] = [daysWithin(begins, to), daysBetween(begins, next)]
      const part = times(exact(wage), days, length)
      sheet.step('double-wage-part', 'LHT-82', { from: begins, wage: yuanText(exact(wage)), days, length })
      sheet.remark('double-wage-part-days')
      total = plus(total, part)
    } else {
      sheet.step('double-wage-month', 'LHT-82', { from: begins, wage: yuanText(exact(wage)) })
      total = plus(total, exact(wage))
    }
  }
  sheet.sum('double-wage', 'LHT-82', { item: 'double-wage', amount: total }, { months: count })
  sheet.remark('double-wage-limitation', 'LDTZ-27')
  sheet.remark('double-wage-open-ended', 'LHT-14')
  return sheet.close()
}

function wageOf(wage: WageBase, begins: Day): Fen | null {
  if (wage.kind === 'average') return wage.amount
  return wage.rows.find(({ month }) => month === monthOf(begins))?.amount ?? null
}
