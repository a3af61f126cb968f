/** The year of limitation: starts, restarts, the wage exception, and the day nobody can dispute (LDTZ 27). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import {
  aidMayStartEarly,
  daysLeft,
  firstToExpire,
  limitationOf,
  interruptionCauses,
  type Interruption,
  type InterruptionCause,
  type LimitationFacts,
} from '../../../workflows/law/limitation.ts'
import { addDays, addYears, day, type Day } from '../../../workflows/values/day.ts'

const known: LimitationFacts = {
  knownOn: day('2025-03-10'),
  wageArrears: false,
  employment: { state: 'unknown' },
  interruptions: [],
}
const broken = (...on: string[]): Interruption[] => on.map((text) => ({ on: day(text), cause: 'relief-sought' }))
const ended = (on: string): LimitationFacts['employment'] => ({ state: 'ended', on: day(on) })

const table: [
  name: string,
  facts: Partial<LimitationFacts>,
  safe: string | null,
  last: string | null,
  basis: string,
][] = [
  ['a year from the day known', {}, '2026-03-10', '2026-03-10', 'one-year-from-knowledge'],
  [
    'a last Saturday rolls, the safe day does not',
    { knownOn: day('2025-11-21') },
    '2026-11-21',
    '2026-11-23',
    'one-year-from-knowledge',
  ],
  [
    '29 February falls to the 28th',
    { knownOn: day('2024-02-29') },
    '2025-02-28',
    '2025-02-28',
    'one-year-from-knowledge',
  ],
  ['nobody has said since when', { knownOn: null }, null, null, 'start-unknown'],
  [
    'wages during the employment',
    { wageArrears: true, employment: { state: 'continuing' } },
    null,
    null,
    'wages-during-employment',
  ],
  [
    'wages during the employment, start unknown',
    { knownOn: null, wageArrears: true, employment: { state: 'continuing' } },
    null,
    null,
    'wages-during-employment',
  ],
  [
    'wages after it: from its end',
    { wageArrears: true, employment: ended('2025-12-31') },
    '2026-12-31',
    '2026-12-31',
    'one-year-from-employment-end',
  ],
  [
    'wages known only now, employment long over',
    { knownOn: day('2026-10-01'), wageArrears: true, employment: ended('2025-01-10') },
    '2026-01-10',
    '2026-01-12',
    'one-year-from-employment-end',
  ],
  ['wages, end unknown: the earlier day', { wageArrears: true }, '2026-03-10', '2026-03-10', 'one-year-from-knowledge'],
  [
    'other claims run during the employment',
    { employment: { state: 'continuing' } },
    '2026-03-10',
    '2026-03-10',
    'one-year-from-knowledge',
  ],
  [
    'other claims do not wait for its end',
    { employment: ended('2026-01-31') },
    '2026-03-10',
    '2026-03-10',
    'one-year-from-knowledge',
  ],
  [
    'a claim in time restarts the year in full',
    { interruptions: broken('2025-09-01') },
    '2026-09-01',
    '2026-09-01',
    'one-year-from-interruption',
  ],
  [
    'on the last day it still does',
    { interruptions: broken('2026-03-10') },
    '2027-03-10',
    '2027-03-10',
    'one-year-from-interruption',
  ],
  [
    'a day later it does not',
    { interruptions: broken('2026-03-11') },
    '2026-03-10',
    '2026-03-10',
    'one-year-from-knowledge',
  ],
  [
    'on a rolled last day it still does',
    { knownOn: day('2025-11-21'), interruptions: broken('2026-11-23') },
    '2027-11-23',
    '2027-11-23',
    'one-year-from-interruption',
  ],
  [
    'several, in any order, the last counts',
    { interruptions: broken('2026-06-01', '2025-09-01') },
    '2027-06-01',
    '2027-06-01',
    'one-year-from-interruption',
  ],
  [
    'a gap of more than a year ends it',
    { interruptions: broken('2025-09-01', '2026-09-02') },
    '2026-09-01',
    '2026-09-01',
    'one-year-from-interruption',
  ],
  [
    'before the start nothing is broken',
    { interruptions: broken('2025-03-09') },
    '2026-03-10',
    '2026-03-10',
    'one-year-from-knowledge',
  ],
  [
    'a demand during the employment does not shorten the wages',
    { wageArrears: true, employment: ended('2026-01-31'), interruptions: broken('2025-06-01') },
    '2027-01-31',
    '2027-02-01',
    'one-year-from-employment-end',
  ],
]

describe('what interrupts (LDTZ 27 para. 2; ORD17 31)', () => {
  const articles: Record<InterruptionCause, string> = {
    'claimed-from-other-side': 'LDTZ-27.2',
    'relief-sought': 'LDTZ-27.2',
    'other-side-agreed': 'LDTZ-27.2',
    'negotiation-failed': 'ORD17-31',
    'settlement-not-performed': 'ORD17-31',
    'mediation-refused': 'ORD17-31',
    'mediation-failed': 'ORD17-31',
    'agreement-not-performed': 'ORD17-31',
  }
  it.each(interruptionCauses)('%s', (cause) => {
    const { article, basis, lastSafeDay } = limitationOf(
      { ...known, interruptions: [{ on: day('2025-12-01'), cause }] },
      calendar,
    )
    expect([article, basis, lastSafeDay]).toEqual([articles[cause], 'one-year-from-interruption', '2026-12-01'])
  })
})

describe('the last safe day', () => {
  it.each(table)('%s', (_name, facts, lastSafeDay, lastDay, basis) => {
    expect(limitationOf({ ...known, ...facts }, calendar)).toMatchObject({ lastSafeDay, lastDay, basis })
  })

  it('says why, step by step, with the article of each', () => {
    const { steps, article, provisional } = limitationOf(
      {
        ...known,
        interruptions: [{ on: day('2025-09-01'), cause: 'mediation-failed' }, ...broken('2025-01-01', '2027-01-01')],
      },
      calendar,
    )
    expect(steps).toEqual([
      { code: 'limitation-starts', day: '2025-03-10', cause: null, article: 'LDTZ-27' },
      { code: 'interruption-before-start', day: '2025-01-01', cause: 'relief-sought', article: 'LDTZ-27.2' },
      { code: 'limitation-restarted', day: '2025-09-01', cause: 'mediation-failed', article: 'ORD17-31' },
      { code: 'interruption-too-late', day: '2027-01-01', cause: 'relief-sought', article: 'LDTZ-27.2' },
      { code: 'limitation-last-day', day: '2026-09-01', cause: null, article: 'LDTZ-27' },
    ])
    expect([article, provisional]).toEqual(['ORD17-31', false])
  })

  it.each([
    [
      'while the employment lasts',
      { wageArrears: true, employment: { state: 'continuing' as const } },
      null,
      'limitation-not-running',
      'LDTZ-27.4',
    ],
    [
      'from the end of the employment',
      { wageArrears: true, employment: ended('2025-12-31') },
      '2025-12-31',
      'limitation-starts-at-employment-end',
      'LDTZ-27.4',
    ],
    ['while nobody has said', { knownOn: null }, null, 'limitation-start-unknown', 'LDTZ-27'],
  ])('begins its working %s', (_name, facts, on, code, article) => {
    const found = limitationOf({ ...known, ...facts }, calendar)
    expect(found.steps[0]).toEqual({ code, day: on, cause: null, article })
    expect([found.article, found.provisional, found.steps.length]).toEqual([article, false, on === null ? 1 : 2])
  })

  it.each<[string, Partial<LimitationFacts>, string | null]>([
    ['the day known', {}, '2025-03-10'],
    ['the last interruption in time', { interruptions: broken('2025-06-01', '2025-09-01') }, '2025-09-01'],
    ['the day known again, where an interruption came too late', { interruptions: broken('2026-05-01') }, '2025-03-10'],
    ['the end of employment, for wages', { wageArrears: true, employment: ended('2025-08-31') }, '2025-08-31'],
    ['nothing, for wages while employed', { wageArrears: true, employment: { state: 'continuing' } }, null],
    ['nothing, while nobody has said a day', { knownOn: null }, null],
  ])('counts from %s', (_name, facts, from) => {
    expect(limitationOf({ ...known, ...facts }, calendar).from).toBe(from)
  })

  it('is provisional where the calendar ends', () => {
    expect(limitationOf({ ...known, knownOn: day('2026-03-10') }, calendar).provisional).toBe(true)
  })
})

describe('days left', () => {
  const limitation = limitationOf(known, calendar)
  const never = limitationOf({ ...known, knownOn: null }, calendar)

  it.each([
    ['2026-03-03', 7, false],
    ['2026-03-04', 6, true],
    ['2026-03-10', 0, true],
    ['2026-03-11', -1, false],
  ])('on %s %d are left; aid may start before approval: %s (FYF 44)', (today, left, early) => {
    expect(daysLeft(limitation, day(today))).toBe(left)
    expect(aidMayStartEarly(limitation, day(today))).toBe(early)
  })

  it('knows no days where nothing runs', () => {
    expect(daysLeft(never, day('2026-03-10'))).toBeNull()
    expect(aidMayStartEarly(never, day('2026-03-10'))).toBe(false)
  })

  it('takes the claim that ends first for the case', () => {
    const later = limitationOf({ ...known, knownOn: day('2025-06-01') }, calendar)
    expect(firstToExpire([never, later, limitation])).toBe(limitation)
    expect(firstToExpire([limitation, later])).toBe(limitation)
    expect(firstToExpire([later, never, limitation, never])).toBe(limitation)
    expect(firstToExpire([never])).toBe(never)
    expect(firstToExpire([])).toBeNull()
  })
})

describe('properties', () => {
  const causes = fc.constantFrom<InterruptionCause>(
    'claimed-from-other-side',
    'relief-sought',
    'other-side-agreed',
    'mediation-failed',
  )
  const on = fc.integer({ min: 0, max: 900 }).map((count): Day => addDays(day('2025-01-01'), count))
  const interruption = fc.record({ on, cause: causes })

  it('an interruption never brings the day forward, and a year always stands behind it', () => {
    fc.assert(
      fc.property(fc.array(interruption, { maxLength: 6 }), interruption, on, (before, added, knownOn) => {
        const facts = { ...known, knownOn }
        const without = limitationOf({ ...facts, interruptions: before }, calendar)
        const withIt = limitationOf({ ...facts, interruptions: [...before, added] }, calendar)
        expect((withIt.lastSafeDay ?? '') >= (without.lastSafeDay ?? '')).toBe(true)
        expect((without.lastSafeDay ?? '') >= addYears(knownOn, 1)).toBe(true)
        const turned = limitationOf({ ...facts, interruptions: [added, ...before].toReversed() }, calendar)
        expect(turned.lastSafeDay).toBe(withIt.lastSafeDay)
      }),
    )
  })
})
