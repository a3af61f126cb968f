/** How far consent may lengthen a period, and from how many workers on a group elects whom (ORD17 29, RST4, TYTJ 27; LDTZ 7). */
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import { isGroup, representativesFault } from '../../../workflows/law/representatives.ts'
import type { TermRuleId } from '../../../workflows/law/term-rules.ts'
import { computeTerm, mayExtendTo, postponeTerm } from '../../../workflows/law/terms.ts'
import { day } from '../../../workflows/values/day.ts'

const rows: [name: string, rule: TermRuleId, first: string | null, present: string, until: string, may: boolean][] = [
  ['15 days of mediation, a day more', 'T3', '2026-11-18', '2026-11-18', '2026-11-19', true],
  ['not to the day it ends anyway', 'T3', '2026-11-18', '2026-11-18', '2026-11-18', false],
  ['not to an earlier day', 'T3', '2026-11-18', '2026-11-18', '2026-11-17', false],
  ['without a bound, months more', 'T3', '2026-11-18', '2026-11-18', '2027-06-18', true],
  ['platform work: fifteen days more', 'T3P', '2026-11-18', '2026-11-18', '2026-12-03', true],
  ['platform work: sixteen are too many', 'T3P', '2026-11-18', '2026-11-18', '2026-12-04', false],
  ['platform work: the bound counts from the first end', 'T3P', '2026-11-18', '2026-11-28', '2026-12-03', true],
  ['platform work: and not from the second', 'T3P', '2026-11-18', '2026-11-28', '2026-12-04', false],
  ['platform work: the first end forgotten', 'T3P', null, '2026-11-28', '2026-12-20', true],
  ['a commission before filing', 'T5', '2026-12-02', '2026-12-02', '2026-12-20', true],
  ['a commission after filing', 'T6', '2026-11-18', '2026-11-18', '2026-12-20', true],
  ['a summary one', 'T6S', '2026-11-10', '2026-11-10', '2026-12-20', true],
  ['the window of confirmation is nobody’s to move', 'T8', '2026-11-18', '2026-11-18', '2026-11-19', false],
  ['nor that of review', 'T9', '2026-11-18', '2026-11-18', '2026-11-19', false],
  ['nor the limitation', 'T10', '2026-11-18', '2026-11-18', '2026-11-19', false],
]

describe('a longer day by consent', () => {
  it.each(rows)('%s', (_name, rule, first, present, until, may) => {
    const ends = { first: first === null ? null : day(first), present: day(present) }
    expect(mayExtendTo(rule, ends, day(until), calendar)).toBe(may)
  })
})

describe('a period that stood still', () => {
  const term = computeTerm('T10', day('2025-03-10'), calendar)

  it('is moved by natural days and rolled anew, its working told', () => {
    const moved = postponeTerm(term, 4, calendar)
    expect([moved.rawLastDay, moved.lastDay, moved.provisional]).toEqual(['2026-03-14', '2026-03-16', false])
    expect(moved.steps.map((step) => `${step.code} ${step.day}`)).toEqual([
      'event-day-not-counted 2025-03-10',
      'first-day-counted 2025-03-11',
      'counted-last-day 2026-03-10',
      'day-off-rolled-over 2026-03-14',
      'day-off-rolled-over 2026-03-15',
      'last-day 2026-03-16',
    ])
  })

  it('stays as it is where nothing stood still', () => {
    expect(postponeTerm(term, 0, calendar)).toBe(term)
  })
})

describe('groups', () => {
  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])('%i workers are a group: %s', (workers, group) => {
    expect(isGroup(workers)).toBe(group)
  })

  it.each([
    [10, 0, null],
    [9, 0, null],
    [9, 3, 'representatives-need-ten'],
    [10, 2, 'representatives-three-to-five'],
    [10, 3, null],
    [10, 5, null],
    [10, 6, 'representatives-three-to-five'],
  ])('of %i workers %i are elected: %s', (workers, elected, fault) => {
    expect(representativesFault(workers, elected)).toBe(fault)
  })
})
