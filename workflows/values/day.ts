/** Days and months as text (`YYYY-MM-DD`, Asia/Shanghai): every legal clock, age and monthly total counts with these. */
import { daysInMonth, fromDayNumber, toDayNumber, type CivilDay } from './civil-day.ts'

declare const dayBrand: unique symbol
declare const monthBrand: unique symbol
/** A real calendar day, `YYYY-MM-DD`, 1900-01-01 to 2199-12-31; plain text comparison orders days. */
export type Day = string & { readonly [dayBrand]: true }
/** A calendar month, `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true }

const DAY_SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/u
const MONTH_SHAPE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/u
const int = (digits: string): number => Number.parseInt(digits, 10)

/** The day a text names, or null when it is not written `YYYY-MM-DD` or no such day exists. */
export const parseDay = (text: string): Day | null => (isDay(text) ? text : null)

function isDay(text: string): text is Day {
  if (!DAY_SHAPE.test(text)) return false
  const { year, month: at, date } = split(text)
  return at >= 1 && at <= 12 && date >= 1 && date <= daysInMonth(year, at)
}

/**
 * The day a text names, for text that must be one (columns, tables).
 * @throws RangeError when it is not
 */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError('not a day between 1900 and 2199 written YYYY-MM-DD')
  return parsed
}

/** The month a text names, or null. */
export const parseMonth = (text: string): Month | null => (isMonth(text) ? text : null)

const isMonth = (text: string): text is Month => MONTH_SHAPE.test(text)

/**
 * The month a text names, for text that must be one.
 * @throws RangeError when it is not
 */
export function month(text: string): Month {
  const parsed = parseMonth(text)
  if (parsed === null) throw new RangeError('not a month between 1900 and 2199 written YYYY-MM')
  return parsed
}

/** The day `count` days later (earlier when negative). */
export const addDays = (from: Day, count: number): Day => join(fromDayNumber(toDayNumber(split(from)) + count))

/** The corresponding day `count` months later; where that month has no such day, its last day (MFD 202). */
export function addMonths(from: Day, count: number): Day {
  const { year, month: at, date } = split(from)
  const months = year * 12 + (at - 1) + count
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  return join({ ...target, date: Math.min(date, daysInMonth(target.year, target.month)) })
}

/** The corresponding day `count` years later; 29 February falls to 28 February (MFD 202). */
export const addYears = (from: Day, count: number): Day => addMonths(from, count * 12)

/** Days from `from` to `to`: 0 for the same day, negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => toDayNumber(split(to)) - toDayNumber(split(from))

/** Monday 1 … Sunday 7. */
export const weekday = (on: Day): number => ((((toDayNumber(split(on)) + 3) % 7) + 7) % 7) + 1

/** The month a day lies in. */
export const monthOf = (on: Day): Month => month(on.slice(0, 7))

/** The first day of a month, or of the month a day lies in. */
export const firstOfMonth = (of: Month | Day): Day => day(`${of.slice(0, 7)}-01`)

/** The last day of a month, or of the month a day lies in. */
export function lastOfMonth(of: Month | Day): Day {
  const [year = '', at = ''] = of.split('-')
  return day(`${year}-${at}-${String(daysInMonth(int(year), int(at)))}`)
}

/** Every day of a month or of a year, in order. */
export const daysOfMonth = (of: Month): Day[] => daysFrom(firstOfMonth(of), lastOfMonth(of))
export const daysOfYear = (year: number): Day[] => daysFrom(day(`${String(year)}-01-01`), day(`${String(year)}-12-31`))

/** Every day from one to another, both included; none when `to` lies before `from`. */
export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at))

/** The month `count` months later (earlier when negative). */
export const addMonthsTo = (from: Month, count: number): Month => monthOf(addMonths(firstOfMonth(from), count))

/** Months from `from` to `to`: 0 for the same month, negative when `to` lies before. */
export function monthsBetween(from: Month, to: Month): number {
  const [a, b] = [split(firstOfMonth(from)), split(firstOfMonth(to))]
  return (b.year - a.year) * 12 + (b.month - a.month)
}

export const isBefore = (a: Day, b: Day): boolean => a < b
export const isAfter = (a: Day, b: Day): boolean => a > b

/** The latest of several days, e.g. the day an agreement takes effect; null for none. */
export const latestDay = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((latest, next) => (latest === null || isAfter(next, latest) ? next : latest), null)

/** The earliest of several days; null for none. */
export const earliestDay = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((earliest, next) => (earliest === null || isBefore(next, earliest) ? next : earliest), null)

/** The numbers of a day, for age and for words. */
export function split(on: string): CivilDay {
  return { year: int(on.slice(0, 4)), month: int(on.slice(5, 7)), date: int(on.slice(8, 10)) }
}

const two = (part: number): string => String(part).padStart(2, '0')
const join = ({ year, month: at, date }: CivilDay): Day => day(`${String(year)}-${two(at)}-${two(date)}`)
