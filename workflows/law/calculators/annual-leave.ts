/** Pay for annual leave that was not taken: twice the day's wage on top of the ordinary pay (NXJ 5, NXSS 10-12). */
import { day, earliestDay, isAfter, latestDay, split, type Day } from '../../values/day.ts'
import { exact, times, wholePart, yuanText } from '../../values/exact.ts'
import type { Parameters } from '../parameters/parameters.ts'
import { hundredthsText } from './figures.ts'
import { daysWithin, writeAverage, type WageBase } from './wage-base.ts'
import { needed, openSheet, refuse, type Outcome, type Worksheet } from './worksheet.ts'

export type AnnualLeaveInput = {
  year: number
  /** First day with this employer. */
  start: Day
  /** Last day of the employment; null while it lasts. */
  end: Day | null
  /** The day of the calculation. */
  today: Day
  /** Whole years of work with all employers together (NXSS 4). */
  years: number
  /** Hundredths of days already taken in the year. */
  taken: number
  /** One of the cases of NXJ 4: no leave this year. */
  excluded: boolean
  /** The worker gave the leave up in writing for own reasons: ordinary pay only (NXSS 10 para. 2). */
  waived: boolean
  /** Without overtime pay (NXSS 11). */
  wage: WageBase
}

/** 5, 10 or 15 days from 1, 10 or 20 years on (NXJ 3). */
export const leaveEntitlement = (years: number): number => (years >= 20 ? 15 : years >= 10 ? 10 : years >= 1 ? 5 : 0)

/** Whole days of leave for a part of a year: a rest under one day is dropped (NXSS 5, 12). */
export const leaveShare = (days: number, entitlement: number): number =>
  Math.min(entitlement, wholePart(exact(days * entitlement, 365)))

/** Twice the day's wage for each day not taken. Faults: `end-before-start`, `year-outside`, `no-month-in-span`. */
export function annualLeave(input: AnnualLeaveInput, parameters: Parameters): Outcome {
  const { start, end, year, today } = input
  if (end !== null && isAfter(start, end)) return refuse({ field: 'end', code: 'end-before-start' })
  const [first, last] = [day(`${String(year)}-01-01`), day(`${String(year)}-12-31`)]
  const from = latestDay([start, first]) ?? first
  const to = earliestDay([end ?? last, last]) ?? last
  if (isAfter(from, to) || isAfter(first, today)) return refuse({ field: 'year', code: 'year-outside' })
  const sheet = openSheet()
  if (isBarred(sheet, input)) return sheet.close()
  const entitlement = leaveEntitlement(input.years)
  sheet.step('leave-entitlement', 'NXJ-3', { years: input.years, days: entitlement })
  const passed = daysWithin(from, to)
  const share = leaveShare(passed, entitlement)
  const left = Math.max(0, share * 100 - input.taken)
  const article = end !== null && split(end).year === year ? 'NXSS-12' : 'NXSS-5'
  const days = { from, to, passed, entitlement, share, taken: hundredthsText(input.taken), left: hundredthsText(left) }
  sheet.step('leave-days', article, days)
  if (input.taken > share * 100) sheet.remark('leave-over-used', 'NXSS-12')
  const settled = earliestDay([to, today]) ?? to
  return left === 0 ? sheet.close() : writePay(sheet, input, left, settled, parameters)
}

/** Writes why no pay is due; false where some may be. */
function isBarred(sheet: Worksheet, { years, excluded, waived }: AnnualLeaveInput): boolean {
  if (years < 1) sheet.step('leave-too-early', 'NXSS-3')
  else if (excluded) sheet.step('leave-excluded', 'NXJ-4')
  else if (waived) sheet.step('leave-waived', 'NXSS-10')
  else return false
  return true
}

function writePay(
  sheet: Worksheet,
  { wage, end, today, year }: AnnualLeaveInput,
  left: number,
  settled: Day,
  parameters: Parameters,
): Outcome {
  const values = needed(parameters, { paid: { code: 'paid-days', on: settled } })
  if (!values.ok) return values.outcome
  const { paid } = values.value
  const average = writeAverage(sheet, 'NXSS-11', wage, settled)
  if (average === null)
    return refuse({ field: 'months', code: 'no-month-in-span', values: { month: settled.slice(0, 7) } })
  // Both the paid days and the days left are hundredths, so the hundreds cancel out.
  const amount = times(times(average, left, paid.value), 2)
  const figures = { wage: yuanText(average), paid: hundredthsText(paid.value), days: hundredthsText(left) }
  sheet.sum('leave-pay', 'NXSS-10', { item: 'annual-leave-pay', amount }, figures, paid)
  if (end === null && split(today).year === year) sheet.remark('leave-year-running', 'NXSS-10')
  sheet.remark('leave-contract-better', 'NXSS-13')
  return sheet.close()
}
