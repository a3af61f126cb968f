/** Every period of the law, edges on both sides, against a second count written without any of the first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCalendar, shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import { calendarYears } from '../../../workflows/law/calendar-years.ts'
import { isTermRuleId, termRules, type TermRuleId } from '../../../workflows/law/term-rules.ts'
import { computeTerm, extendTerm, leadStartsOn, termDaysLeft } from '../../../workflows/law/terms.ts'
import { addDays, day, isBefore, type Day } from '../../../workflows/values/day.ts'
import { judge } from './second-count.ts'

const term = (rule: TermRuleId, eventOn: string) => computeTerm(rule, day(eventOn), calendar)

const unknown = (rule: TermRuleId, on: string) =>
  term(rule, on).steps.find(({ code }) => code === 'calendar-unknown')?.day
const extend = (rule: TermRuleId, eventOn: string, length: number, unit: 'day' | 'month' = 'day') =>
  extendTerm(term(rule, eventOn), { length, unit }, calendar)

/** rule, event, un-rolled, rolled, provisional */
const table: [rule: TermRuleId, eventOn: string, raw: string, last: string, provisional?: 'provisional'][] = [
  // domain vectors, natural 15 and 30
  ['T2', '2026-09-18', '2026-10-03', '2026-10-08'],
  ['T2', '2026-04-20', '2026-05-05', '2026-05-06'],
  ['T2', '2026-11-22', '2026-12-07', '2026-12-07'],
  ['T8', '2026-11-22', '2026-12-22', '2026-12-22'],
  // working 3
  ['T1', '2026-09-30', '2026-10-10', '2026-10-10'],
  ['T1', '2026-11-20', '2026-11-25', '2026-11-25'],
  ['T1', '2026-02-13', '2026-02-25', '2026-02-25'],
  ['T1', '2026-01-01', '2026-01-06', '2026-01-06'],
  ['T1', '2026-12-28', '2026-12-31', '2026-12-31'],
  ['T1', '2026-12-29', '2027-01-04', '2027-01-04', 'provisional'],
  ['T1', '2024-12-30', '2025-01-03', '2025-01-03', 'provisional'],
  ['T1', '2025-01-01', '2025-01-06', '2025-01-06'],
  ['T7', '2026-11-20', '2026-11-25', '2026-11-25'],
  ['T7C', '2026-11-23', '2026-11-26', '2026-11-26'],
  ['T0', '2026-11-23', '2026-11-26', '2026-11-26'],
  // natural 15: ending on a plain day, on a Saturday, a Sunday, a make-up Saturday, before and in a long holiday
  ['T3', '2026-11-02', '2026-11-17', '2026-11-17'],
  ['T3', '2026-11-06', '2026-11-21', '2026-11-23'],
  ['T3', '2026-11-07', '2026-11-22', '2026-11-23'],
  ['T3', '2026-09-25', '2026-10-10', '2026-10-10'],
  ['T3', '2026-04-24', '2026-05-09', '2026-05-09'],
  ['T3', '2026-09-05', '2026-09-20', '2026-09-20'],
  ['T3', '2026-01-30', '2026-02-14', '2026-02-14'],
  ['T3', '2026-01-31', '2026-02-15', '2026-02-24'],
  ['T3', '2026-09-15', '2026-09-30', '2026-09-30'],
  ['T3', '2026-09-16', '2026-10-01', '2026-10-08'],
  ['T3', '2025-01-13', '2025-01-28', '2025-02-05'],
  ['T3', '2025-09-26', '2025-10-11', '2025-10-11'],
  ['T3P', '2026-11-06', '2026-11-21', '2026-11-23'],
  ['T9', '2026-11-06', '2026-11-21', '2026-11-23'],
  // the end of what is known
  ['T2', '2026-12-16', '2026-12-31', '2026-12-31'],
  ['T2', '2026-12-17', '2027-01-01', '2027-01-04', 'provisional'],
  ['T2', '2026-12-20', '2027-01-04', '2027-01-04', 'provisional'],
  ['T8', '2026-12-01', '2026-12-31', '2026-12-31'],
  ['T8', '2026-12-02', '2027-01-01', '2027-01-04', 'provisional'],
  ['T2', '2024-12-16', '2024-12-31', '2024-12-31', 'provisional'],
  ['T2', '2024-12-17', '2025-01-01', '2025-01-02'],
  // months: corresponding day, none, rolled
  ['T4', '2026-01-31', '2026-02-28', '2026-02-28'],
  ['T4', '2026-02-10', '2026-03-10', '2026-03-10'],
  ['T4', '2026-03-31', '2026-04-30', '2026-04-30'],
  ['T4', '2026-09-01', '2026-10-01', '2026-10-08'],
  ['T4', '2026-10-21', '2026-11-21', '2026-11-23'],
  ['T4', '2025-12-31', '2026-01-31', '2026-02-02'],
  // courts
  ['T5', '2026-10-23', '2026-11-22', '2026-11-23'],
  ['T5', '2026-10-24', '2026-11-23', '2026-11-23'],
  ['T6', '2026-11-06', '2026-11-21', '2026-11-23'],
  ['T6S', '2026-11-13', '2026-11-20', '2026-11-20'],
  ['T6S', '2026-11-14', '2026-11-21', '2026-11-23'],
  // years
  ['T10', '2025-11-21', '2026-11-21', '2026-11-23'],
  ['T10', '2025-11-23', '2026-11-23', '2026-11-23'],
  ['T10', '2026-03-10', '2027-03-10', '2027-03-10', 'provisional'],
  ['T12', '2024-02-29', '2026-02-28', '2026-02-28'],
  ['T12', '2024-10-01', '2026-10-01', '2026-10-08'],
  ['T17', '2023-11-22', '2026-11-22', '2026-11-23'],
  // periods that do not roll
  ['T13', '2026-11-14', '2026-11-21', '2026-11-21'],
  ['T13A', '2026-11-18', '2026-11-21', '2026-11-21'],
  ['T13R', '2026-11-18', '2026-11-23', '2026-11-23'],
  ['T15W', '2025-11-22', '2026-11-22', '2026-11-22'],
  ['T16', '2024-11-22', '2026-11-22', '2026-11-22'],
  ['T16', '2026-11-22', '2028-11-22', '2028-11-22'],
  ['T15', '2026-10-23', '2026-11-22', '2026-11-23'],
]

describe('the periods', () => {
  it.each(table)('%s from %s ends %s, for a party %s', (rule, eventOn, raw, last, provisional) => {
    expect(term(rule, eventOn)).toMatchObject({
      rule,
      eventOn,
      rawLastDay: raw,
      lastDay: last,
      provisional: provisional === 'provisional',
      article: termRules[rule].article,
      length: termRules[rule].length,
      unit: termRules[rule].unit,
      extendedDays: 0,
      calendarVersion: calendar.version,
    })
  })

  it('are all in the table of cases', () => {
    const covered = new Set(table.map(([rule]) => rule))
    expect(Object.keys(termRules).filter((rule) => !isTermRuleId(rule) || !covered.has(rule))).toEqual([])
  })

  it('agree with a second count on every day of 2025 and 2026', () => {
    const ids = Object.keys(termRules).filter(isTermRuleId)
    for (let on: Day = day('2025-01-01'); isBefore(on, day('2027-01-01')); on = addDays(on, 1)) {
      for (const id of ids) {
        const { rawLastDay, lastDay } = computeTerm(id, on, calendar)
        expect({ id, on, rawLastDay, lastDay }).toEqual({ id, on, ...judge(id, on) })
      }
    }
  })
})

describe('the working', () => {
  it('names every day skipped and rolled over, with its article', () => {
    expect(term('T2', '2026-09-18').steps.map(({ code, day: on }) => `${code} ${on}`)).toEqual([
      'event-day-not-counted 2026-09-18',
      'first-day-counted 2026-09-19',
      'counted-last-day 2026-10-03',
      'day-off-rolled-over 2026-10-03',
      'day-off-rolled-over 2026-10-04',
      'day-off-rolled-over 2026-10-05',
      'day-off-rolled-over 2026-10-06',
      'day-off-rolled-over 2026-10-07',
      'last-day 2026-10-08',
    ])
    expect(term('T1', '2026-11-20').steps.map(({ code }) => code)).toEqual([
      'event-day-not-counted',
      'first-day-counted',
      'working-day-skipped-day-off',
      'working-day-skipped-day-off',
      'counted-last-day',
      'last-day',
    ])
    expect(term('T4', '2026-01-31').steps).toContainEqual({
      code: 'no-corresponding-day',
      day: '2026-02-28',
      article: 'MFD-202',
    })
    expect(term('T4', '2026-02-10').steps.map(({ code }) => code)).not.toContain('no-corresponding-day')
  })

  it('says up to where the calendar is known when it is not enough', () => {
    expect(unknown('T2', '2026-12-17')).toBe('2026-12-31')
    expect(unknown('T2', '2024-12-01')).toBe('2025-01-01')
    expect(unknown('T2', '2026-11-22')).toBeUndefined()
  })
})

describe('properties', () => {
  const ids = fc.constantFrom(...Object.keys(termRules).filter(isTermRuleId))
  const days = fc.integer({ min: 0, max: 1_200 }).map((count) => addDays(day('2024-06-01'), count))

  it('a later event never ends earlier', () => {
    fc.assert(
      fc.property(ids, days, (id, on) => {
        const [a, b] = [computeTerm(id, on, calendar), computeTerm(id, addDays(on, 1), calendar)]
        expect(isBefore(b.rawLastDay, a.rawLastDay) || isBefore(b.lastDay, a.lastDay)).toBe(false)
      }),
    )
  })

  it('a period that rolls or counts working days never ends on a day off, and never before it is counted out', () => {
    fc.assert(
      fc.property(ids, days, (id, on) => {
        const { lastDay, rawLastDay } = computeTerm(id, on, calendar)
        const { rolls, unit } = termRules[id]
        if (rolls || unit === 'working-day') expect(calendar.isDayOff(lastDay)).toBe(false)
        expect(isBefore(lastDay, rawLastDay)).toBe(false)
        expect(isBefore(rawLastDay, addDays(on, 1))).toBe(false)
      }),
    )
  })
})

describe('extension by consent', () => {
  it.each<[TermRuleId, string, number, 'day' | 'month', string, string]>([
    ['T3', '2026-11-02', 15, 'day', '2026-12-02', '2026-12-02'],
    ['T3', '2026-11-06', 15, 'day', '2026-12-06', '2026-12-07'],
    ['T5', '2026-10-20', 30, 'day', '2026-12-19', '2026-12-21'],
    ['T4', '2026-10-10', 1, 'month', '2026-12-10', '2026-12-10'],
    ['T3P', '2026-11-02', 15, 'day', '2026-12-02', '2026-12-02'],
  ])('%s of %s by %d %ss ends %s, rolled %s', (rule, eventOn, length, unit, raw, last) => {
    const extended = extend(rule, eventOn, length, unit)
    expect(extended).toMatchObject({ ok: true, value: { rawLastDay: raw, lastDay: last, eventOn } })
    if (extended.ok) expect(extended.value.steps.filter(({ code }) => code === 'last-day')).toHaveLength(1)
  })

  it.each<[TermRuleId, number, string]>([
    ['T1', 3, 'term-not-extendable'],
    ['T2', 15, 'term-not-extendable'],
    ['T8', 1, 'term-not-extendable'],
    ['T10', 1, 'term-not-extendable'],
    ['T3', 0, 'term-extension-empty'],
    ['T3', -1, 'term-extension-empty'],
    ['T3', 1.5, 'term-extension-empty'],
    ['T3P', 16, 'term-extension-too-long'],
  ])('%s by %d days is refused: %s', (rule, length, fault) => {
    expect(extend(rule, '2026-11-02', length)).toEqual({ ok: false, fault })
  })

  it('adds up several extensions of platform work against its one bound (RST4)', () => {
    const once = extend('T3P', '2026-11-02', 10)
    if (!once.ok) throw new Error('ten days are allowed')
    expect(once.value.extendedDays).toBe(10)
    expect(extendTerm(once.value, { length: 5, unit: 'day' }, calendar)).toMatchObject({
      ok: true,
      value: { extendedDays: 15, rawLastDay: '2026-12-02' },
    })
    expect(extendTerm(once.value, { length: 6, unit: 'day' }, calendar)).toEqual({
      ok: false,
      fault: 'term-extension-too-long',
    })
  })
})

describe('days left and days before', () => {
  it('counts to the last day itself', () => {
    const t2 = term('T2', '2026-11-22')
    expect(['2026-12-06', '2026-12-07', '2026-12-08'].map((on) => termDaysLeft(t2, day(on)))).toEqual([1, 0, -1])
  })

  it('opens early: aid six days before the last (fewer than seven left), the reminder three', () => {
    expect(leadStartsOn('T14', day('2026-12-07'))).toBe('2026-12-01')
    expect(leadStartsOn('T11', day('2026-12-02'))).toBe('2026-11-29')
  })

  it('settles again when a calendar grows', () => {
    const grown = buildCalendar(
      'next',
      calendarYears.map((year) => ({ ...year, complete: true })),
    )
    expect(computeTerm('T2', day('2026-12-17'), grown)).toMatchObject({ provisional: false, calendarVersion: 'next' })
  })
})
