/** Which days are off: the ground under every term, with the day up to which it is known at all. */
import { day, daysFrom, isAfter, isBefore, weekday, type Day } from '../values/day.ts'
import { calendarYears, type CalendarYear } from './calendar-years.ts'

/** A calendar answers for days between `knownFrom` and `knownUntil`; outside it only knows weekends and fixed holidays. */
export type Calendar = {
  /** Stored with every computed term, so that a term can be settled again when the table grows. */
  version: string
  knownFrom: Day
  knownUntil: Day
  /** The tables behind it, in order, each with its source. */
  years: readonly CalendarYear[]
  /** A rest day on which a term cannot end: weekend or holiday, make-up workdays excluded (MFD 203). */
  isDayOff: (on: Day) => boolean
  /** A day off that a notice names, statutory or given in exchange; an ordinary weekend is none. */
  isHoliday: (on: Day) => boolean
  /** One of the 13 days of the Public Holidays Regulations, art. 2 (overtime at 300 %). */
  isStatutory: (on: Day) => boolean
  /** A Saturday or Sunday worked in exchange for a day off. */
  isMakeUp: (on: Day) => boolean
}

/**
 * A calendar from yearly tables.
 * @throws RangeError when there is no complete year, complete years are not consecutive, or a listed day is none
 */
export function buildCalendar(version: string, years: readonly CalendarYear[]): Calendar {
  const complete = years.filter((year) => year.complete).map((year) => year.year)
  const [first, last] = [Math.min(...complete), Math.max(...complete)]
  if (complete.length === 0 || complete.length !== last - first + 1)
    throw new RangeError('a calendar needs consecutive years')
  const off = new Set(years.flatMap((year) => year.off.flatMap(([from, to]) => daysFrom(day(from), day(to)))))
  const makeUp = new Set(years.flatMap((year) => year.makeUp.map(day)))
  const statutory = new Set(years.flatMap((year) => year.statutory.map(day)))
  return {
    version,
    knownFrom: day(`${String(first)}-01-01`),
    knownUntil: day(`${String(last)}-12-31`),
    years,
    isDayOff: (on) => off.has(on) || (weekday(on) >= 6 && !makeUp.has(on)),
    isHoliday: (on) => off.has(on),
    isStatutory: (on) => statutory.has(on),
    isMakeUp: (on) => makeUp.has(on),
  }
}

/** Whether the table vouches for every day between two days, both included. */
export const isKnown = (calendar: Calendar, from: Day, to: Day): boolean =>
  !isBefore(from, calendar.knownFrom) && !isAfter(to, calendar.knownUntil)

/** The calendar this release ships: 2025 and 2026 whole, of 2027 only the days fixed by the Regulations. */
export const shippedCalendar: Calendar = buildCalendar('CN-2026.1', calendarYears)

/** A year imported by an administrator; a later edition corrects an earlier one. */
export type ImportedYear = CalendarYear & { edition: number }

/** The shipped calendar with imported years, one edition each, in place of its own or behind them; the version names them. */
export function calendarWith(imported: readonly ImportedYear[]): Calendar {
  if (imported.length === 0) return shippedCalendar
  const years = new Map<number, CalendarYear>([...calendarYears, ...imported].map((year) => [year.year, year]))
  const added = imported.map(({ year, edition }) => `+${String(year)}.${String(edition)}`).toSorted()
  return buildCalendar(
    shippedCalendar.version + added.join(''),
    [...years.values()].toSorted((a, b) => a.year - b.year),
  )
}
