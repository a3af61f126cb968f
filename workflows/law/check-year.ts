/** Whether what was read makes a year the desk may count with: whole, in order, and in step with the Holidays Regulations (NJFJ 2, 6). */
import { day, daysFrom, weekday, type Day } from '../values/day.ts'
import type { Calendar } from './calendar.ts'
import type { CalendarYear } from './calendar-years.ts'
import type { NoticeEntry, NoticeFault, NoticeFaultCode, ReadNotice } from './read-notice.ts'

/** Days fixed by the Regulations, art. 2: a year has thirteen, fewer only where two festivals fall on one day. */
const STATUTORY_DAYS = 13
const FEWEST_STATUTORY = 12

/** The year as a table, or everything against it. `balance` is not zero where days given do not match days worked: to be looked at, not refused. */
export type CheckedYear = { ok: true; year: CalendarYear; balance: number } | { ok: false; faults: NoticeFault[] }

/**
 * Checks what was read of a year against a calendar that the year is to join; a known year may be imported again as corrected.
 * Statutory days that the text does not name are taken from the calendar's own table of that year.
 */
export function checkYear(
  year: number,
  { entries, faults: unread }: ReadNotice,
  source: string,
  known: Calendar,
): CheckedYear {
  const misplaced = wrongYear(year, known)
  if (misplaced.length > 0) return { ok: false, faults: misplaced }
  if (unread.length > 0) return { ok: false, faults: unread }
  const table = tableOf(year, entries, source, known)
  const faults = [
    ...entries.filter((entry) => !belongs(entry, year)).map((entry) => fault(entry, 'notice-other-year')),
    ...twice(entries),
    ...entries
      .filter((entry) => entry.kind === 'make-up' && weekday(entry.from) < 6)
      .map((entry) => fault(entry, 'notice-make-up-on-weekday')),
    ...wrongStatutory(table),
    ...unchanged(table, known),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, year: table, balance: balanceOf(table) }
}

function tableOf(year: number, entries: readonly NoticeEntry[], source: string, known: Calendar): CalendarYear {
  const of = (kind: NoticeEntry['kind']): NoticeEntry[] =>
    entries.filter((entry) => entry.kind === kind).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const statutory = of('statutory').map((entry) => entry.from)
  return {
    year,
    complete: true,
    off: of('off').map(({ from, to }) => [from, to]),
    makeUp: of('make-up').map(({ from }) => from),
    statutory: statutory.length > 0 ? statutory : (known.years.find((one) => one.year === year)?.statutory ?? []),
    source,
  }
}

/** A year joins the known ones at their end, or takes the place of one of them. */
function wrongYear(year: number, known: Calendar): NoticeFault[] {
  const complete = known.years.filter((one) => one.complete).map((one) => one.year)
  const next = Math.max(...complete) + 1
  return year === next || complete.includes(year)
    ? []
    : [{ line: null, code: 'notice-year-not-next', values: { year, next } }]
}

/** Around New Year a notice may reach into the last week of the year before. */
const belongs = ({ from, to }: NoticeEntry, year: number): boolean =>
  from >= `${String(year - 1)}-12-25` && from <= `${String(year)}-12-31` && to <= `${String(year)}-12-31`

function twice(entries: readonly NoticeEntry[]): NoticeFault[] {
  const seen = new Map<string, Set<Day>>()
  const faults: NoticeFault[] = []
  for (const entry of entries) {
    // A statutory day is one of the days off; a day off cannot be worked as well.
    const kind = entry.kind === 'statutory' ? 'statutory' : 'notice'
    const days = seen.get(kind) ?? new Set<Day>()
    seen.set(kind, days)
    const again = daysFrom(entry.from, entry.to).find((on) => days.has(on))
    if (again !== undefined) faults.push({ line: entry.line, code: 'notice-day-twice', values: { day: again } })
    for (const on of daysFrom(entry.from, entry.to)) days.add(on)
  }
  return faults
}

function wrongStatutory({ statutory, off }: CalendarYear): NoticeFault[] {
  if (statutory.length === 0) return [{ line: null, code: 'notice-statutory-missing', values: {} }]
  const wrongCount = statutory.length > STATUTORY_DAYS || statutory.length < FEWEST_STATUTORY
  const isOff = (on: string): boolean => off.some(([from, to]) => from <= on && on <= to)
  return [
    ...(wrongCount
      ? [{ line: null, code: 'notice-statutory-count' as const, values: { count: statutory.length } }]
      : []),
    ...statutory
      .filter((on) => !isOff(on))
      .map((on) => ({ line: null, code: 'notice-statutory-not-off' as const, values: { day: on } })),
  ]
}

function unchanged(table: CalendarYear, known: Calendar): NoticeFault[] {
  const before = known.years.find((one) => one.year === table.year && one.complete)
  return before && daysIn(before) === daysIn(table)
    ? [{ line: null, code: 'notice-year-unchanged', values: { year: table.year } }]
    : []
}

const daysIn = ({ off, makeUp, statutory }: CalendarYear): string => JSON.stringify([off, makeUp, statutory])

/** Working days given away less those worked in exchange, beyond the thirteen: 0 in every ordinary year (NJFJ 6). */
function balanceOf({ off, makeUp }: CalendarYear): number {
  const free = off.flatMap(([from, to]) => daysFrom(day(from), day(to)))
  return free.filter((on) => weekday(on) < 6).length - makeUp.length - STATUTORY_DAYS
}

const fault = ({ line, from }: NoticeEntry, code: NoticeFaultCode): NoticeFault => ({
  line,
  code,
  values: { day: from },
})
