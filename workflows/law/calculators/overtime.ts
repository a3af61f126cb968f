/** Pay for work beyond the hours of the law: 150 % on workdays, 200 % on days off, 300 % on the statutory days (LDF 44). */
import { monthOf, type Day, type Month } from '../../values/day.ts'
import { exact, times, yuanText } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import { isKnown, type Calendar } from '../calendar.ts'
import type { Parameters, ParameterValue } from '../parameters/parameters.ts'
import { hundredthsText } from './figures.ts'
import { needed, openSheet, type Outcome, type Worksheet } from './worksheet.ts'

/** `flexible` hours are outside the rule (GZZF 13); of `comprehensive` hours only the excess and statutory days count. */
export const hoursSystems = ['standard', 'comprehensive', 'flexible'] as const
export type HoursSystem = (typeof hoursSystems)[number]

/** Hundredths of an hour. */
export type Hours = { workday: number; dayOff: number; statutory: number }

export type OvertimeInput = {
  system: HoursSystem
  /** Monthly wage of the contract, the base of the hour. */
  wage: Fen
  /** Already sorted by kind of day, days off without time off in lieu. */
  hours: Hours
  /** Days still to be sorted by the calendar; `hours` in hundredths. */
  days: readonly { on: Day; hours: number }[]
  /** The day whose rule gives the paid days of a month. */
  on: Day
}

const HOURS_A_DAY = 8
/** LDF 41: more is unlawful, and still has to be paid. */
const MONTH_CAP = 3_600

/** Sorts days by the calendar: statutory, off, and workdays, make-up workdays among them. */
function sortHours(days: OvertimeInput['days'], calendar: Calendar): Hours {
  const hours = { workday: 0, dayOff: 0, statutory: 0 }
  for (const { on, hours: worked } of days) {
    if (calendar.isStatutory(on)) hours.statutory += worked
    else if (calendar.isDayOff(on)) hours.dayOff += worked
    else hours.workday += worked
  }
  return hours
}

/** Three sums by kind of day; the hour is the monthly wage over 21.75 days of eight hours. */
export function overtime(input: OvertimeInput, parameters: Parameters, calendar: Calendar): Outcome {
  const sheet = openSheet()
  if (input.system === 'flexible') {
    sheet.step('overtime-not-applied', 'GZZF-13')
    return sheet.close()
  }
  const values = needed(parameters, { paid: { code: 'paid-days', on: input.on } })
  if (!values.ok) return values.outcome
  const sorted = sortHours(input.days, calendar)
  if (input.days.length > 0) writeSorted(sheet, input.days, sorted, calendar)
  const all = {
    workday: input.hours.workday + sorted.workday,
    dayOff: input.hours.dayOff + sorted.dayOff,
    statutory: input.hours.statutory + sorted.statutory,
  }
  writeSums(sheet, input, input.system === 'comprehensive' ? asExcess(sheet, all) : all, values.value.paid)
  for (const [month, hours] of monthsOver(input.days, calendar))
    sheet.remark('overtime-too-long', 'LDF-41', { month, hours: hundredthsText(hours) })
  sheet.remark('overtime-base', 'GZZF-13')
  sheet.remark('overtime-proof', 'JS1-42')
  return sheet.close()
}

function writeSorted(sheet: Worksheet, days: OvertimeInput['days'], hours: Hours, calendar: Calendar): void {
  sheet.step('overtime-sorted', 'NJFJ-2', {
    days: days.length,
    workday: hundredthsText(hours.workday),
    dayOff: hundredthsText(hours.dayOff),
    statutory: hundredthsText(hours.statutory),
  })
  if (days.some(({ on }) => !isKnown(calendar, on, on)))
    sheet.remark('overtime-calendar-unknown', 'NJFJ-2', { from: calendar.knownFrom, to: calendar.knownUntil })
}

/** Comprehensive hours know no day off: what lies beyond the cycle's hours is excess at 150 %. */
function asExcess(sheet: Worksheet, hours: Hours): Hours {
  if (hours.dayOff === 0) return hours
  sheet.remark('overtime-comprehensive-rest', 'GZZF-13', { hours: hundredthsText(hours.dayOff) })
  return { workday: hours.workday + hours.dayOff, dayOff: 0, statutory: hours.statutory }
}

function writeSums(sheet: Worksheet, { wage }: OvertimeInput, hours: Hours, paid: ParameterValue): void {
  // Paid days are hundredths of a day and hours hundredths of an hour, so the hundreds cancel out.
  const hour = times(exact(wage), 100, paid.value * HOURS_A_DAY)
  const figures = { wage: yuanText(exact(wage)), days: hundredthsText(paid.value), hour: yuanText(hour) }
  sheet.step('overtime-hour', 'LDF-44', figures, paid)
  const kinds = [
    ['overtime-150', hours.workday, 150],
    ['overtime-200', hours.dayOff, 200],
    ['overtime-300', hours.statutory, 300],
  ] as const
  for (const [code, worked, percent] of kinds) {
    if (worked === 0) continue
    const amount = times(times(hour, worked, 100), percent, 100)
    sheet.sum(code, 'LDF-44', { item: 'overtime-pay', amount }, { ...figures, hours: hundredthsText(worked) })
  }
}

/** Months with more than the 36 hours the law allows; work on statutory days is judged by its own rule. */
function monthsOver(days: OvertimeInput['days'], calendar: Calendar): [Month, number][] {
  const months = new Map<Month, number>()
  for (const { on, hours } of days)
    if (!calendar.isStatutory(on)) months.set(monthOf(on), (months.get(monthOf(on)) ?? 0) + hours)
  return [...months].filter(([, hours]) => hours > MONTH_CAP)
}
