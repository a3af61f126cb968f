/** The year that stands still while something keeps the worker from applying: counted on from its end, in any order (LDTZ 27 para. 3). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import {
  limitationOf,
  type Interruption,
  type LimitationFacts,
  type Suspension,
} from '../../../workflows/law/limitation.ts'
import { addDays, addYears, day, daysBetween, type Day } from '../../../workflows/values/day.ts'

const known: LimitationFacts = {
  knownOn: day('2025-03-10'),
  wageArrears: false,
  employment: { state: 'unknown' },
  interruptions: [],
}
const broken = (...on: string[]): Interruption[] => on.map((text) => ({ on: day(text), cause: 'relief-sought' }))
const ended = (on: string): LimitationFacts['employment'] => ({ state: 'ended', on: day(on) })

const still = (...spans: [from: string, until: string | null][]): Suspension[] =>
  spans.map(([from, until]) => ({
    from: day(from),
    until: until === null ? null : day(until),
    cause: 'force-majeure',
  }))

/** LDTZ 27 para. 3: from the day the cause is removed the year counts on. The year of `known` ends on Tuesday 2026-03-10. */
const suspended: [name: string, facts: Partial<LimitationFacts>, safe: string | null, last: string | null][] = [
  ['ten days stood still are added', { suspensions: still(['2025-06-01', '2025-06-11']) }, '2026-03-20', '2026-03-20'],
  ['a single day', { suspensions: still(['2025-06-01', '2025-06-02']) }, '2026-03-11', '2026-03-11'],
  ['removed on its own day', { suspensions: still(['2025-06-01', '2025-06-01']) }, '2026-03-10', '2026-03-10'],
  ['begun on the last day', { suspensions: still(['2026-03-10', '2026-03-15']) }, '2026-03-15', '2026-03-16'],
  ['begun a day too late', { suspensions: still(['2026-03-11', '2026-03-20']) }, '2026-03-10', '2026-03-10'],
  ['over on the day of knowing', { suspensions: still(['2025-03-01', '2025-03-10']) }, '2026-03-10', '2026-03-10'],
  ['over a day after it', { suspensions: still(['2025-03-01', '2025-03-11']) }, '2026-03-11', '2026-03-11'],
  ['begun before knowing', { suspensions: still(['2025-03-01', '2025-03-20']) }, '2026-03-20', '2026-03-20'],
  [
    'overlapping causes count a day once',
    { suspensions: still(['2025-06-06', '2025-06-16'], ['2025-06-01', '2025-06-11']) },
    '2026-03-25',
    '2026-03-25',
  ],
  [
    'one cause within another',
    { suspensions: still(['2025-06-01', '2025-06-11'], ['2025-06-03', '2025-06-05']) },
    '2026-03-20',
    '2026-03-20',
  ],
  [
    'two apart add up',
    { suspensions: still(['2025-06-01', '2025-06-11'], ['2025-07-01', '2025-07-06']) },
    '2026-03-25',
    '2026-03-25',
  ],
  [
    'the second is in time only by the first',
    { suspensions: still(['2026-03-01', '2026-03-11'], ['2026-03-18', '2026-03-20']) },
    '2026-03-22',
    '2026-03-23',
  ],
  ['a cause that lasts adds nothing yet', { suspensions: still(['2025-06-01', null]) }, '2026-03-10', null],
  [
    'a cause that lasts after one that is over',
    { suspensions: still(['2025-06-01', '2025-06-11'], ['2025-09-01', null]) },
    '2026-03-20',
    null,
  ],
  ['a lasting cause begun too late', { suspensions: still(['2026-03-11', null]) }, '2026-03-10', '2026-03-10'],
  [
    'an interruption afterwards starts in full and forgets it',
    { suspensions: still(['2025-06-01', '2025-06-11']), interruptions: broken('2025-09-01') },
    '2026-09-01',
    '2026-09-01',
  ],
  [
    'an interruption within waits for its end',
    { suspensions: still(['2025-06-01', '2025-06-11']), interruptions: broken('2025-06-05') },
    '2026-06-11',
    '2026-06-11',
  ],
  [
    'an interruption on its first day too',
    { suspensions: still(['2025-06-01', '2025-06-11']), interruptions: broken('2025-06-01') },
    '2026-06-11',
    '2026-06-11',
  ],
  [
    'an interruption on the day of removal no more',
    { suspensions: still(['2025-06-01', '2025-06-12']), interruptions: broken('2025-06-12') },
    '2026-06-12',
    '2026-06-12',
  ],
  [
    'an interruption in time only by it',
    { suspensions: still(['2026-03-01', '2026-03-11']), interruptions: broken('2026-03-20') },
    '2027-03-20',
    '2027-03-22',
  ],
  [
    'an interruption a day after that',
    { suspensions: still(['2026-03-01', '2026-03-11']), interruptions: broken('2026-03-21') },
    '2026-03-20',
    '2026-03-20',
  ],
  [
    'an interruption while it lasts is never late',
    { suspensions: still(['2025-06-01', null]), interruptions: broken('2026-08-01') },
    '2027-08-01',
    null,
  ],
  [
    'wages after the employment stand still as well',
    { wageArrears: true, employment: ended('2025-12-31'), suspensions: still(['2026-01-10', '2026-01-20']) },
    '2027-01-10',
    '2027-01-11',
  ],
  [
    'nothing stands still that does not run',
    {
      wageArrears: true,
      employment: { state: 'continuing' },
      suspensions: still(['2026-01-10', '2026-01-20']),
    },
    null,
    null,
  ],
  [
    'counted on from the clipped end of February',
    { knownOn: day('2024-02-29'), suspensions: still(['2024-06-01', '2024-06-02']) },
    '2025-03-01',
    '2025-03-03',
  ],
]

describe('a year that stands still (LDTZ 27 para. 3)', () => {
  it.each(suspended)('%s', (_name, facts, lastSafeDay, lastDay) => {
    expect(limitationOf({ ...known, ...facts }, calendar)).toMatchObject({ lastSafeDay, lastDay })
  })

  it('says from when until when, with cause and article', () => {
    const suspensions: Suspension[] = [
      { from: day('2025-06-01'), until: day('2025-06-11'), cause: 'other-just-cause' },
      { from: day('2025-02-01'), until: day('2025-02-03'), cause: 'force-majeure' },
      { from: day('2025-09-01'), until: null, cause: 'force-majeure' },
    ]
    expect(limitationOf({ ...known, suspensions }, calendar).steps).toEqual([
      { code: 'limitation-starts', day: '2025-03-10', cause: null, article: 'LDTZ-27' },
      { code: 'suspension-before-start', day: '2025-02-01', cause: 'force-majeure', article: 'LDTZ-27.3' },
      { code: 'limitation-stands-still', day: '2025-06-01', cause: 'other-just-cause', article: 'LDTZ-27.3' },
      { code: 'limitation-counts-on', day: '2025-06-11', cause: 'other-just-cause', article: 'LDTZ-27.3' },
      { code: 'suspension-lasts', day: '2025-09-01', cause: 'force-majeure', article: 'LDTZ-27.3' },
      { code: 'limitation-last-day', day: '2026-03-20', cause: null, article: 'LDTZ-27' },
    ])
    const late = limitationOf({ ...known, suspensions: still(['2026-04-01', '2026-05-01']) }, calendar)
    expect(late.steps.map((step) => step.code)).toContain('suspension-too-late')
    expect(late.basis).toBe('one-year-from-knowledge')
  })
})

describe('properties', () => {
  const on = fc.integer({ min: 0, max: 900 }).map((count): Day => addDays(day('2025-01-01'), count))
  const interruption = fc.record({ on, cause: fc.constant<'relief-sought'>('relief-sought') })
  const span = fc
    .tuple(on, fc.integer({ min: 0, max: 200 }))
    .map(([from, length]): Suspension => ({ from, until: addDays(from, length), cause: 'force-majeure' }))

  it('a suspension never brings the day forward and never gives more days than it lasted', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), span, on, (before, added, knownOn) => {
        const without = limitationOf({ ...known, knownOn, suspensions: before }, calendar).lastSafeDay
        const withIt = limitationOf({ ...known, knownOn, suspensions: [added, ...before] }, calendar).lastSafeDay
        if (without === null || withIt === null) throw new Error('the year runs')
        expect(daysBetween(without, withIt)).toBeGreaterThanOrEqual(0)
        const lengths = [added, ...before].map(({ from, until }) => daysBetween(from, until ?? from))
        expect(daysBetween(addYears(knownOn, 1), withIt)).toBeLessThanOrEqual(lengths.reduce((a, b) => a + b, 0))
        const turned = [added, ...before].toReversed()
        expect(limitationOf({ ...known, knownOn, suspensions: turned }, calendar).lastSafeDay).toBe(withIt)
      }),
    )
  })

  it('an interruption beside suspensions costs at most the leap day that leaves the year', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), interruption, on, (suspensions, added, knownOn) => {
        const facts = { ...known, knownOn, suspensions }
        const without = limitationOf(facts, calendar).lastSafeDay
        const withIt = limitationOf({ ...facts, interruptions: [added] }, calendar).lastSafeDay
        if (without === null || withIt === null) throw new Error('the year runs')
        expect(daysBetween(without, withIt)).toBeGreaterThanOrEqual(-1)
      }),
    )
  })
})
