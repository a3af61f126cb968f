/** Days are real calendar days and count as the Civil Code counts, in every time zone alike. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsTo,
  addYears,
  day,
  daysBetween,
  earliestDay,
  firstOfMonth,
  isAfter,
  isBefore,
  lastOfMonth,
  latestDay,
  month,
  monthOf,
  monthsBetween,
  parseDay,
  parseMonth,
  weekday,
  type Day,
} from '../../../workflows/values/day.ts'

const FIRST = day('1900-01-01')
const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST, day('2199-12-31')) }).map((count) => addDays(FIRST, count))

describe('days as typed', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '1988-07-01'])(
    'accepts %s',
    (text) => {
      expect(parseDay(text)).toBe(text)
      expect(day(text)).toBe(text)
    },
  )

  it.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026/11/22',
    '20261122',
    ' 2026-11-22',
    '2026-11-22T00:00',
    '二〇二六',
    '２０２６-11-22',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  })

  it.each(['2026-00', '2026-13', '2026-1', '1899-12', '2026-11-22'])('refuses %j as a month', (text) => {
    expect(parseMonth(text)).toBeNull()
    expect(() => month(text)).toThrow(RangeError)
  })

  it('does not leave the known centuries', () => {
    expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('1900-01-31'), -1)).toThrow(RangeError)
  })
})

describe('counting', () => {
  it.each<[from: string, months: number, to: string]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('counts years to the corresponding day', () => {
    expect(addYears(day('2026-03-10'), 1)).toBe('2027-03-10')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
  })

  it('names weekdays from Monday 1 to Sunday 7', () => {
    expect(
      ['2026-11-16', '2026-11-21', '2026-11-22', '1969-12-31', '1900-01-01'].map((text) => weekday(day(text))),
    ).toEqual([1, 6, 7, 3, 1])
  })

  it('knows months', () => {
    expect(monthOf(day('2026-11-22'))).toBe('2026-11')
    expect(firstOfMonth(month('2024-02'))).toBe('2024-02-01')
    expect(lastOfMonth(month('2024-02'))).toBe('2024-02-29')
    expect(lastOfMonth(day('2026-04-05'))).toBe('2026-04-30')
    expect(addMonthsTo(month('2026-11'), 2)).toBe('2027-01')
    expect(addMonthsTo(month('2026-01'), -1)).toBe('2025-12')
    expect(monthsBetween(month('2025-11'), month('2026-02'))).toBe(3)
  })

  it('orders days', () => {
    const [a, b, c] = [day('2026-01-02'), day('2025-12-31'), day('2026-01-01')]
    expect([isBefore(b, a), isBefore(a, a), isAfter(a, b), isAfter(a, a)]).toEqual([true, false, true, false])
    expect(latestDay([a, b, c])).toBe(a)
    expect(earliestDay([a, b, c])).toBe(b)
    expect([latestDay([]), earliestDay([])]).toEqual([null, null])
  })

  it('agrees with the machine calendar on every day of three centuries', () => {
    for (let on: Day | null = FIRST, at = Date.UTC(1900, 0, 1); on !== null; at += 86_400_000) {
      const judge = new Date(at)
      if (judge.toJSON().slice(0, 10) !== on || ((judge.getUTCDay() + 6) % 7) + 1 !== weekday(on)) expect.fail(on)
      on = on === '2199-12-31' ? null : addDays(on, 1)
    }
  })

  it('counts there and back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) > 0).toBe(isAfter(b, a))
      }),
    )
  })

  it('never lands in a later month than asked for', () => {
    const inner = fc.integer({ min: 0, max: 70_000 }).map((count) => addDays(day('1950-01-01'), count))
    fc.assert(
      fc.property(inner, fc.integer({ min: -300, max: 300 }), (from, count) => {
        const to = addMonths(from, count)
        expect(monthOf(to)).toBe(addMonthsTo(monthOf(from), count))
        expect(to.slice(8) === from.slice(8) || to === lastOfMonth(to)).toBe(true)
      }),
    )
  })
})
