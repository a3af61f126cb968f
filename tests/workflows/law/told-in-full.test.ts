/** What the law's answers say in full, to the article, the day and the line: pages and papers quote these words for word. */
import { describe, expect, it } from 'vitest'
import { calendarWith, shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import { checkYear } from '../../../workflows/law/check-year.ts'
import { readNotice } from '../../../workflows/law/read-notice.ts'
import { recoveryDefinitions } from '../../../workflows/law/recovery-definitions.ts'
import { definitionsOn } from '../../../workflows/law/recovery.ts'
import { scopeOf, type ScopeFacts } from '../../../workflows/law/scope.ts'
import { computeTerm, extendTerm, type Term } from '../../../workflows/law/terms.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { notice2027 } from './notices.ts'

const steps = (term: Term) => term.steps.map(({ code, day: on, article }) => `${code} ${on} ${article ?? '-'}`)

describe('the working of a term (MFD 201-203)', () => {
  it('rolls over the days off of October', () => {
    expect(steps(computeTerm('T2', day('2026-09-16'), calendar))).toEqual([
      'event-day-not-counted 2026-09-16 MFD-201',
      'first-day-counted 2026-09-17 MFD-201',
      'counted-last-day 2026-10-01 -',
      ...[1, 2, 3, 4, 5, 6, 7].map((date) => `day-off-rolled-over 2026-10-0${date} MFD-203`),
      'last-day 2026-10-08 LDTZ-14.3',
    ])
  })

  it('ends a month on its last day where it has no corresponding one', () => {
    expect(steps(computeTerm('T4', day('2026-01-31'), calendar))).toEqual([
      'event-day-not-counted 2026-01-31 MFD-201',
      'first-day-counted 2026-02-01 MFD-201',
      'no-corresponding-day 2026-02-28 MFD-202',
      'counted-last-day 2026-02-28 -',
      'last-day 2026-02-28 RULE75-33',
    ])
    expect(steps(computeTerm('T4', day('2026-01-28'), calendar))).toHaveLength(4)
  })

  it('goes on from the day it had before it was lengthened', () => {
    const lengthened = extendTerm(
      computeTerm('T3P', day('2026-09-16'), calendar),
      { length: 15, unit: 'day' },
      calendar,
    )
    expect(lengthened.ok && steps(lengthened.value)).toEqual([
      'event-day-not-counted 2026-09-16 MFD-201',
      'first-day-counted 2026-09-17 MFD-201',
      'counted-last-day 2026-10-01 -',
      'extended-from 2026-10-01 RST4',
      'counted-last-day 2026-10-16 -',
      'last-day 2026-10-16 RST4',
    ])
  })
})

describe('what is in scope, each by its article', () => {
  const facts: ScopeFacts = { on: day('2026-11-20'), items: ['unpaid-wages'], workers: [] }
  const said = (change: Partial<ScopeFacts>) =>
    scopeOf({ ...facts, ...change }).map(({ code, answer, article, door }) =>
      [code, answer, article, door].filter((part) => part !== null).join(' '),
    )
  const old = { sex: 'male' as const, bornOn: day('1960-01-01') }
  it.each([
    ['wages', {}, []],
    ['an over-age man', { workers: [old] }, ['over-age-labour in JS2-21']],
    [
      'an over-age man by the rules of before',
      { on: day('2025-08-31'), workers: [old] },
      ['over-age-service ask JS1-32 pensioner-service'],
    ],
    [
      'a woman of 52',
      { workers: [{ sex: 'female' as const, bornOn: day('1974-01-01') }] },
      ['women-may-be-over-age ask RETIRE2024'],
    ],
    ['an unknown age', { workers: [{ sex: 'male' as const, bornOn: null }] }, []],
    [
      'platform wages',
      { items: ['platform-pay'] as const },
      ['platform-work in RST4', 'platform-own-cause in CAUSES2026'],
    ],
    [
      'a work injury beside wages',
      { items: ['unpaid-wages', 'disability-benefits'] as const },
      [
        'injury-recognised-first ask GSTL-17 injury-recognition',
        'grade-not-disputed-here ask JS1-2(3) disability-grade',
      ],
    ],
    ['the employment itself', { items: ['confirm-employment'] as const }, ['employment-not-confirmable in JS1-52']],
  ])('%s', (_, change, expected) => {
    expect(said(change)).toEqual(['labour-dispute in LDTZ-2', ...expected])
  })
})

const faults = (text: string, year = 2027) => {
  const read = readNotice(text, year)
  const checked = checkYear(year, read, '通知', calendar)
  return checked.ok ? [] : checked.faults.map(({ line, code, values }) => [line, code, values])
}

describe('what is wrong with a notice, with its figures', () => {
  it.each([
    ['2月30日放假', [[1, 'notice-impossible-date', { date: '2027-02-30' }]]],
    ['2月3日至30日放假', [[1, 'notice-impossible-date', { date: '2027-02-30' }]]],
    ['5月2日至1日放假', [[1, 'notice-span-backwards', { from: '2027-05-02', to: '2027-05-01' }]]],
    ['2月5日（周四）放假', [[1, 'notice-wrong-weekday', { day: '2027-02-05' }]]],
    ['5月1日至5日放假，共6天', [[1, 'notice-wrong-count', { told: 6, counted: 5, from: '2027-05-01' }]]],
    ['放假,2027-02-30', [[1, 'notice-impossible-date', { date: '2027-02-30' }]]],
    ['休息,2027-02-03', [[1, 'notice-line-unread', { text: '休息,2027-02-03' }]]],
    [`${notice2027}\n上班,2027-05-08`, [[8, 'notice-day-twice', { day: '2027-05-08' }]]],
    [`${notice2027}\n放假,2028-01-01`, [[8, 'notice-other-year', { day: '2028-01-01' }]]],
  ] as [string, unknown[]][])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })
  it('names the year that is next, and the one already known', () => {
    expect(faults(notice2027, 2028)).toEqual([[null, 'notice-year-not-next', { year: 2028, next: 2027 }]])
    const known = checkYear(2027, readNotice(notice2027, 2027), '通知', calendar)
    if (!known.ok) throw new Error('the invented notice is in order')
    const grown = calendarWith([{ ...known.year, edition: 1 }])
    const again = checkYear(2027, readNotice(notice2027, 2027), '通知', grown)
    expect(again.ok ? [] : again.faults).toEqual([
      { line: null, code: 'notice-year-unchanged', values: { year: 2027 } },
    ])
    expect([
      grown.isStatutory(day('2027-01-01')),
      grown.isMakeUp(day('2027-02-20')),
      grown.isHoliday(day('2027-02-08')),
    ]).toEqual([true, true, true])
    expect([
      grown.isStatutory(day('2027-02-20')),
      grown.isMakeUp(day('2027-01-01')),
      grown.isHoliday(day('2027-02-20')),
    ]).toEqual([false, false, false])
    expect(calendarWith([]).version).toBe('CN-2026.1')
  })
})

it('the definitions of a day are those in force on it, the first before them all', () => {
  for (const version of recoveryDefinitions) {
    expect(definitionsOn(day(version.from))).toBe(version)
    if (version.to !== null) expect(definitionsOn(day(version.to))).toBe(version)
  }
  const [first] = recoveryDefinitions
  expect(definitionsOn(addDays(day(first?.from ?? ''), -1))).toBe(first)
})
