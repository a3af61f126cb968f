/** The rules of the month: where an entry is booked, how a dispute ended, whether the month balances (R4, R9, R10). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceCheck, bookedMonth, counterDay, definitionsOn } from '../../../workflows/law/recovery.ts'
import { recoveryDefinitions } from '../../../workflows/law/recovery-definitions.ts'
import { addDays, day, month, monthOf, type Month } from '../../../workflows/values/day.ts'

const closedThrough = (last: string) => (at: Month) => at <= last

describe('the posting month (R4)', () => {
  it.each([
    ['2026-11-30', '2026-11-30', '2026-10', '2026-11', 'in-time', null],
    ['2026-10-31', '2026-11-01', '2026-09', '2026-10', 'in-time', null],
    ['2026-10-31', '2026-11-01', '2026-10', '2026-11', 'late', '2026-10'],
    ['2026-01-15', '2026-11-22', '2026-10', '2026-11', 'late', '2026-01'],
    ['2025-12-31', '2026-01-05', '2025-12', '2026-01', 'late', '2025-12'],
    ['2026-11-20', '2026-11-30', '2026-11', '2026-12', 'late', '2026-11'],
    ['2026-10-20', '2026-11-30', '2026-12', '2027-01', 'late', '2026-10'],
  ])('of %s keyed in on %s with %s closed is %s, %s', (occurredOn, recordedOn, closed, booked, mark, originMonth) => {
    const entry = { occurredOn: day(occurredOn), recordedOn: day(recordedOn), isClosed: closedThrough(closed) }
    expect(bookedMonth(entry)).toEqual({ bookedMonth: booked, mark, originMonth })
    const corrected = bookedMonth({ ...entry, corrects: monthOf(entry.occurredOn) })
    expect(corrected).toEqual({ bookedMonth: booked, mark: mark === 'late' ? 'correction' : mark, originMonth })
  })

  it('of a correction is its own, with the month of what it corrects where that is closed', () => {
    const correction = { occurredOn: day('2026-11-20'), recordedOn: day('2026-11-21') }
    const of = (corrects: string, closed: string) =>
      bookedMonth({ ...correction, corrects: month(corrects), isClosed: closedThrough(closed) })
    expect(of('2026-06', '2026-10')).toEqual({ bookedMonth: '2026-11', mark: 'correction', originMonth: '2026-06' })
    expect(of('2026-10', '2026-09')).toEqual({ bookedMonth: '2026-11', mark: 'in-time', originMonth: null })
    expect(of('2026-06', '2026-11')).toEqual({ bookedMonth: '2026-12', mark: 'correction', originMonth: '2026-06' })
  })

  it('takes a count back in the month that holds it, also where it came late, and in this one where that has not begun', () => {
    const today = day('2026-10-05')
    expect(counterDay(day('2026-09-10'), month('2026-09'), today)).toBe('2026-09-10')
    expect(counterDay(day('2026-08-01'), month('2026-09'), today)).toBe('2026-09-01')
    expect(counterDay(day('2026-08-01'), month('2026-11'), today)).toBe('2026-10-05')
  })

  it('stands in no month before the last count, though that may be open', () => {
    const entry = { occurredOn: day('2026-08-20'), recordedOn: day('2026-11-21'), isClosed: closedThrough('2026-06') }
    expect(bookedMonth({ ...entry, notBefore: month('2026-09') })).toEqual({
      bookedMonth: '2026-11',
      mark: 'late',
      originMonth: '2026-08',
    })
    expect(bookedMonth({ ...entry, notBefore: month('2026-08') })).toMatchObject({ mark: 'in-time' })
  })

  it('knows no entry before its event', () => {
    const early = { occurredOn: day('2026-11-23'), recordedOn: day('2026-11-22'), isClosed: () => false }
    expect(() => bookedMonth(early)).toThrow('an entry cannot be recorded before it happened')
  })

  it('never books into a closed month, and leaves the business month only when closed', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((count) => addDays(day('2025-01-01'), count))
    const closed = fc.constantFrom('2024-12', '2025-06', '2025-12', '2026-06', '2027-06').map(month)
    fc.assert(
      fc.property(days, fc.nat(300), closed, (occurredOn, delay, last) => {
        const booking = bookedMonth({
          occurredOn,
          recordedOn: addDays(occurredOn, delay),
          isClosed: closedThrough(last),
        })
        expect(booking.bookedMonth > last).toBe(true)
        expect(booking.mark === 'in-time').toBe(
          booking.bookedMonth === monthOf(occurredOn) && monthOf(occurredOn) > last,
        )
        expect(booking.originMonth).toBe(booking.mark === 'in-time' ? null : monthOf(occurredOn))
      }),
    )
  })
})

describe('the balance (R10)', () => {
  it.each([
    [{ opening: 10, accepted: 5, closed: 7, closing: 8 }, true, 0],
    [{ opening: 0, accepted: 0, closed: 0, closing: 0 }, true, 0],
    [{ opening: 10, accepted: 5, closed: 7, closing: 7 }, false, 1],
    [{ opening: 10, accepted: 5, closed: 7, closing: 9 }, false, -1],
  ])('%j', (counts, balanced, difference) => {
    expect(balanceCheck(counts)).toEqual({ balanced, difference })
  })
})

describe('the definitions', () => {
  it('are ten in each version, in both languages, and found by day', () => {
    for (const { rules } of recoveryDefinitions) {
      expect(rules.map(({ rule }) => rule)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10'])
      expect(rules.filter(({ zh, en }) => zh === '' || en === '')).toEqual([])
    }
    expect(definitionsOn(day('2026-11-22')).version).toBe('2026-1')
    expect(definitionsOn(day('2001-01-01')).version).toBe('2026-1')
  })
  const rules = recoveryDefinitions.flatMap((one) => one.rules)
  const versions = [
    { version: 'one', from: '2020-01-01', to: '2023-12-31', rules },
    { version: 'two', from: '2024-01-01', to: '2025-06-30', rules },
    { version: 'three', from: '2026-01-01', to: null, rules },
  ]
  it.each([
    ['2019-12-31', 'one'],
    ['2020-01-01', 'one'],
    ['2023-12-31', 'one'],
    ['2024-01-01', 'two'],
    ['2025-06-30', 'two'],
    ['2025-07-01', 'one'],
    ['2025-12-31', 'one'],
    ['2026-01-01', 'three'],
    ['2040-01-01', 'three'],
  ])('on %s are those of %s', (on, version) => expect(definitionsOn(day(on), versions).version).toBe(version))

  it('must be there at all', () => {
    expect(() => definitionsOn(day('2026-11-22'), [])).toThrow('there are no recovery definitions')
  })
})
