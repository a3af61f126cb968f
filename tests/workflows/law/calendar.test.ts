/** The days off of 2025 and 2026 are the State Council's, and the calendar knows where its knowledge ends. */
import { describe, expect, it } from 'vitest'
import { buildCalendar, isKnown, shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import { calendarYears } from '../../../workflows/law/calendar-years.ts'
import { addDays, day, weekday, type Day } from '../../../workflows/values/day.ts'

function yearOf(year: number): Day[] {
  const days: Day[] = []
  for (let on = day(`${String(year)}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) days.push(on)
  return days
}

describe('the shipped calendar', () => {
  it('is known from 2025 to the end of 2026', () => {
    expect([calendar.knownFrom, calendar.knownUntil]).toEqual(['2025-01-01', '2026-12-31'])
    expect(isKnown(calendar, day('2025-01-01'), day('2026-12-31'))).toBe(true)
    expect(isKnown(calendar, day('2024-12-31'), day('2025-01-02'))).toBe(false)
    expect(isKnown(calendar, day('2026-12-31'), day('2027-01-01'))).toBe(false)
  })

  it.each([
    ['2025-01-26', false],
    ['2025-01-27', false],
    ['2025-01-28', true],
    ['2025-02-04', true],
    ['2025-02-08', false],
    ['2025-04-27', false],
    ['2025-10-06', true],
    ['2025-10-08', true],
    ['2025-10-09', false],
    ['2025-10-11', false],
    ['2026-01-01', true],
    ['2026-01-03', true],
    ['2026-01-04', false],
    ['2026-02-14', false],
    ['2026-02-15', true],
    ['2026-02-23', true],
    ['2026-02-24', false],
    ['2026-02-28', false],
    ['2026-04-06', true],
    ['2026-05-05', true],
    ['2026-05-09', false],
    ['2026-09-20', false],
    ['2026-10-07', true],
    ['2026-10-10', false],
    ['2026-11-21', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
  ])('%s is off: %s', (on, off) => {
    expect(calendar.isDayOff(day(on))).toBe(off)
  })

  it.each([2025, 2026, 2027])('has 13 statutory days in %d, all of them off (NJFJ 2)', (year) => {
    const statutory = yearOf(year).filter((on) => calendar.isStatutory(on))
    expect(statutory).toHaveLength(13)
    expect(statutory.filter((on) => !calendar.isDayOff(on))).toEqual([])
  })

  it.each([2025, 2026])('works 248 days in %d, the figure of 人社部发〔2025〕2号', (year) => {
    expect(yearOf(year).filter((on) => !calendar.isDayOff(on))).toHaveLength(248)
  })

  it('makes up only on weekends', () => {
    const makeUps = [...yearOf(2025), ...yearOf(2026)].filter((on) => calendar.isMakeUp(on))
    expect(makeUps).toHaveLength(11)
    expect(makeUps.filter((on) => weekday(on) < 6)).toEqual([])
  })

  it('does not take 2027-01-01 for a workday, as holiday packages do', () => {
    expect(calendar.isDayOff(day('2027-01-01'))).toBe(true)
  })

  it('states a source for every year', () => {
    expect(calendarYears.filter(({ source }) => source === '')).toEqual([])
  })
})

describe('building a calendar', () => {
  const [first, second] = calendarYears
  if (first === undefined || second === undefined) throw new Error('two years are shipped')

  it('needs consecutive complete years and real days', () => {
    expect(() => buildCalendar('x', [])).toThrow(RangeError)
    expect(() => buildCalendar('x', [{ ...first, complete: false }])).toThrow(RangeError)
    expect(() => buildCalendar('x', [first, { ...second, year: 2028 }])).toThrow(RangeError)
    expect(() => buildCalendar('x', [{ ...first, makeUp: ['2025-02-30'] }])).toThrow(RangeError)
  })

  it('grows its known days with the next complete year', () => {
    const grown = buildCalendar(
      'x',
      calendarYears.map((year) => ({ ...year, complete: true })),
    )
    expect(grown.knownUntil).toBe('2027-12-31')
  })
})
