/** Second wage, overtime, unused leave: hand-made tables, both sides of every bound. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../workflows/law/calendar.ts'
import {
  annualLeave,
  leaveEntitlement,
  leaveShare,
  type AnnualLeaveInput,
} from '../../../../workflows/law/calculators/annual-leave.ts'
import { doubleWage, doubleWageSpan, type DoubleWageInput } from '../../../../workflows/law/calculators/double-wage.ts'
import { overtime, type OvertimeInput } from '../../../../workflows/law/calculators/overtime.ts'
import { addDays, day } from '../../../../workflows/values/day.ts'
import { fen } from '../../../../workflows/values/fen.ts'
import { articles, average, codes, monthly, parameters, rows, said, yuan } from './given.ts'

const hired: DoubleWageInput = {
  start: day('2025-01-10'),
  contractOn: null,
  end: null,
  today: day('2026-11-22'),
  wage: average(6_000),
}
const none = null
const spans: [why: string, input: Partial<DoubleWageInput>, span: [string, string] | null, said: string][] = [
  ['a whole year without a contract', {}, ['2025-02-10', '2026-01-09'], '66,000.00'],
  ['contract on the last day of the first month', { contractOn: day('2025-02-09') }, none, '0.00'],
  ['contract on the first day that counts', { contractOn: day('2025-02-10') }, none, '0.00'],
  ['contract a day later', { contractOn: day('2025-02-11') }, ['2025-02-10', '2025-02-10'], '214.29'],
  [
    'contract after exactly one month that counts',
    { contractOn: day('2025-03-10') },
    ['2025-02-10', '2025-03-09'],
    '6,000.00',
  ],
  [
    'contract after two months and 21 of 30 days',
    { contractOn: day('2025-05-01') },
    ['2025-02-10', '2025-04-30'],
    '16,200.00',
  ],
  [
    'contract on the last day of the first year',
    { contractOn: day('2026-01-09') },
    ['2025-02-10', '2026-01-08'],
    '65,806.45',
  ],
  ['contract on the first anniversary', { contractOn: day('2026-01-10') }, ['2025-02-10', '2026-01-09'], '66,000.00'],
  ['contract years later', { contractOn: day('2026-08-01') }, ['2025-02-10', '2026-01-09'], '66,000.00'],
  ['left within the first month', { end: day('2025-02-09') }, none, '0.00'],
  ['left a day later', { end: day('2025-02-10') }, ['2025-02-10', '2025-02-10'], '214.29'],
  ['still within the year', { today: day('2025-07-09') }, ['2025-02-10', '2025-07-09'], '30,000.00'],
  ['hired on the 31st', { start: day('2025-01-31') }, ['2025-02-28', '2026-01-30'], '66,000.00'],
]

describe('the second wage (LHT 82, LHTTL 6-7)', () => {
  it.each(spans)('%s', (_, input, span, expected) => {
    const all = { ...hired, ...input }
    expect(doubleWageSpan(all)).toEqual(span === null ? null : { from: span[0], to: span[1] })
    expect(said(doubleWage(all))).toBe(expected)
    expect(articles(doubleWage(all))).toBe('LHT-82')
  })

  it('takes each month from the list', () => {
    const wage = { kind: 'months' as const, rows: [...monthly('2025-02', 5, 5_000), ...monthly('2025-07', 6, 7_000)] }
    expect(said(doubleWage({ ...hired, wage }))).toBe('67,000.00')
    expect(said(doubleWage({ ...hired, wage: { kind: 'months', rows: monthly('2025-02', 10, 5_000) } }))).toBe(
      'no-month-in-span',
    )
  })

  it('never exceeds eleven wages and never falls with time', () => {
    const starts = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays(day('2019-01-01'), count))
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (start, passed, wage) => {
          const today = addDays(start, passed)
          const [now, later] = [today, addDays(today, 1)].map((on) =>
            doubleWage({ start, contractOn: null, end: null, today: on, wage: { kind: 'average', amount: fen(wage) } }),
          )
          if (!now?.ok || !later?.ok) throw new Error('refused')
          expect(now.value.totalFen).toBeLessThanOrEqual(wage * 11)
          expect(later.value.totalFen).toBeGreaterThanOrEqual(now.value.totalFen)
        },
      ),
    )
  })
})

const worked: OvertimeInput = {
  system: 'standard',
  wage: yuan(6_000),
  hours: { workday: 0, dayOff: 0, statutory: 0 },
  days: [],
  on: day('2026-05-01'),
}
const hours = (workday: number, dayOff: number, statutory: number) => ({ workday, dayOff, statutory })
const at = (on: string, worked_ = 800) => ({ on: day(on), hours: worked_ })
const overtimes: [why: string, input: Partial<OvertimeInput>, said: string, articles: string][] = [
  ['one hour on a workday', { hours: hours(100, 0, 0) }, '51.72', 'LDF-44'],
  ['one day off', { hours: hours(0, 800, 0) }, '551.72', 'LDF-44'],
  ['one statutory day', { hours: hours(0, 0, 800) }, '827.59', 'LDF-44'],
  ['half an hour', { hours: hours(50, 0, 0) }, '25.86', 'LDF-44'],
  ['a quarter of an hour', { hours: hours(25, 0, 0) }, '12.93', 'LDF-44'],
  ['174 hours of a workday are a wage and a half', { hours: hours(17_400, 0, 0) }, '9,000.00', 'LDF-44'],
  ['all three kinds', { hours: hours(1_000, 800, 800) }, '1,896.55', 'LDF-44 LDF-44 LDF-44'],
  [
    'the sum is rounded once for each kind',
    { wage: yuan(5_000), hours: hours(100, 100, 0) },
    '100.57',
    'LDF-44 LDF-44',
  ],
  ['nothing worked', {}, '0.00', 'LDF-44'],
  ['flexible hours', { system: 'flexible', hours: hours(9_900, 0, 800) }, '0.00', 'GZZF-13'],
  ['comprehensive: excess', { system: 'comprehensive', hours: hours(100, 0, 0) }, '51.72', 'LDF-44'],
  ['comprehensive: days off are excess', { system: 'comprehensive', hours: hours(0, 800, 0) }, '413.79', 'LDF-44'],
  ['comprehensive: statutory day', { system: 'comprehensive', hours: hours(0, 0, 800) }, '827.59', 'LDF-44'],
  ['Sunday and Tomb Sweeping Day 2026', { days: [at('2026-04-05')] }, '827.59', 'LDF-44'],
  ['the Monday given for it', { days: [at('2026-04-06')] }, '551.72', 'LDF-44'],
  ['the Saturday before it', { days: [at('2026-04-04')] }, '551.72', 'LDF-44'],
  ['the Tuesday after it', { days: [at('2026-04-07')] }, '413.79', 'LDF-44'],
  ['a make-up Sunday is a workday', { days: [at('2026-01-04', 200)] }, '103.45', 'LDF-44'],
  ['the last statutory day of October 2026', { days: [at('2026-10-03')] }, '827.59', 'LDF-44'],
  ['the day off after it', { days: [at('2026-10-04')] }, '551.72', 'LDF-44'],
  ['Labour Day has two statutory days', { days: [at('2026-05-01'), at('2026-05-02')] }, '1,655.17', 'LDF-44'],
  ['the third day of May', { days: [at('2026-05-03')] }, '551.72', 'LDF-44'],
  [
    'four statutory days of the Spring Festival 2025',
    { days: [at('2025-01-28'), at('2025-01-31')] },
    '1,655.17',
    'LDF-44',
  ],
  ['the next day', { days: [at('2025-02-01')] }, '551.72', 'LDF-44'],
  ['dated and sorted hours together', { hours: hours(100, 0, 0), days: [at('2026-04-05')] }, '879.31', 'LDF-44 LDF-44'],
]

describe('overtime (LDF 44)', () => {
  it.each(overtimes)('%s', (_, input, expected, cited) => {
    const outcome = overtime({ ...worked, ...input }, parameters, calendar)
    expect([said(outcome), articles(outcome)]).toEqual([expected, cited])
  })

  it('pays no less for more hours, in parts that are the total, each at least the hour itself', () => {
    const some = fc.record({ workday: fc.nat(20_000), dayOff: fc.nat(20_000), statutory: fc.nat(20_000) })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 99_999_999 }), fc.nat(500), (given, wage, more) => {
        const [now, later] = [given, { ...given, dayOff: given.dayOff + more }].map((all) =>
          overtime({ ...worked, wage: fen(wage), hours: all }, parameters, calendar),
        )
        if (!now?.ok || !later?.ok) throw new Error('refused')
        const sums = now.value.steps.map((step) => step.sum?.fen ?? 0)
        expect(sums.reduce<number>((sum, part) => sum + part, 0)).toBe(now.value.totalFen)
        expect(later.value.totalFen).toBeGreaterThanOrEqual(now.value.totalFen)
        const plain = ((given.workday + given.dayOff + given.statutory) / 100) * (wage / 174)
        expect(now.value.totalFen).toBeGreaterThanOrEqual(Math.floor(plain * 1.5) - 3)
        expect(now.value.totalFen).toBeLessThanOrEqual(Math.ceil(plain * 3) + 3)
      }),
    )
  })

  it('flags more than 36 hours in a month, statutory days apart', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, add) => at(`2026-06-${String(add + 1).padStart(2, '0')}`, 300))
    expect(codes(overtime({ ...worked, days: many(12) }, parameters, calendar))).not.toContain('overtime-too-long')
    expect(codes(overtime({ ...worked, days: many(13) }, parameters, calendar))).toContain('overtime-too-long')
    const holiday = [...many(12), at('2026-06-19')]
    expect(codes(overtime({ ...worked, days: holiday }, parameters, calendar))).not.toContain('overtime-too-long')
  })

  it('says when a day lies beyond the calendar', () => {
    expect(codes(overtime({ ...worked, days: [at('2027-02-06')] }, parameters, calendar))).toContain(
      'overtime-calendar-unknown',
    )
    expect(codes(overtime({ ...worked, days: [at('2026-12-31')] }, parameters, calendar))).not.toContain(
      'overtime-calendar-unknown',
    )
  })

  it('asks for the paid days where no value holds', () => {
    expect(said(overtime({ ...worked, on: day('2007-12-31') }, parameters, calendar))).toBe('paid-days@2007-12-31')
  })
})

const leave: AnnualLeaveInput = {
  year: 2026,
  start: day('2020-03-01'),
  end: day('2026-06-30'),
  today: day('2026-11-22'),
  years: 10,
  taken: 100,
  excluded: false,
  waived: false,
  wage: average(6_000),
}
const leaves: [why: string, input: Partial<AnnualLeaveInput>, said: string, articles: string][] = [
  ['181 of 365 days, ten a year, one taken: three', {}, '1,655.17', 'NXSS-10'],
  ['nine years: five a year', { years: 9 }, '551.72', 'NXSS-10'],
  ['nineteen years: ten a year', { years: 19, taken: 0 }, '2,206.90', 'NXSS-10'],
  ['twenty years: fifteen a year', { years: 20, taken: 0 }, '3,862.07', 'NXSS-10'],
  ['one year: five a year', { years: 1, taken: 0 }, '1,103.45', 'NXSS-10'],
  ['under a year of work: none', { years: 0 }, '0.00', 'NXSS-3'],
  ['all taken', { taken: 400 }, '0.00', 'NXSS-12'],
  ['more taken than earned: nothing back', { taken: 600 }, '0.00', 'NXSS-12'],
  ['half a day taken', { taken: 50 }, '1,931.03', 'NXSS-10'],
  ['a case of art. 4', { excluded: true }, '0.00', 'NXJ-4'],
  ['given up in writing', { waived: true }, '0.00', 'NXSS-10'],
  ['a whole past year', { year: 2025, end: null, taken: 0 }, '5,517.24', 'NXSS-10'],
  ['a leap year is no more than a year', { year: 2024, end: null, taken: 0, years: 20 }, '8,275.86', 'NXSS-10'],
  ['the last day on which a day is not yet earned', { end: day('2026-02-05'), taken: 0 }, '0.00', 'NXSS-12'],
  ['the day on which one is', { end: day('2026-02-06'), taken: 0 }, '551.72', 'NXSS-10'],
  [
    'new in the year: the days that were left',
    { year: 2025, start: day('2025-07-01'), end: null, taken: 0 },
    '2,758.62',
    'NXSS-10',
  ],
  ['came and left in the year', { start: day('2026-02-01'), taken: 0 }, '2,206.90', 'NXSS-10'],
  ['a year before the employment', { year: 2019 }, 'year-outside', ''],
  ['a year after it', { year: 2027 }, 'year-outside', ''],
  ['an end before the start', { end: day('2020-02-29') }, 'end-before-start', ''],
  ['without the months', { wage: { kind: 'months', rows: rows(['2019-01', 1]) } }, 'no-month-in-span', ''],
  ['the average of the list', { wage: { kind: 'months', rows: monthly('2025-07', 12, 4_350) } }, '1,200.00', 'NXSS-10'],
]

describe('unused annual leave (NXJ 5, NXSS 10-12)', () => {
  it.each(leaves)('%s', (_, input, expected, cited) => {
    const outcome = annualLeave({ ...leave, ...input }, parameters)
    expect([said(outcome), articles(outcome)]).toEqual([expected, cited])
  })

  it('earns no day less with more days or years, and never more than the year gives', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.nat(40), (days, years) => {
        const entitlement = leaveEntitlement(years)
        expect(leaveEntitlement(years + 1)).toBeGreaterThanOrEqual(entitlement)
        expect(leaveShare(days, entitlement)).toBeLessThanOrEqual(entitlement)
        expect(leaveShare(days + 1, entitlement)).toBeGreaterThanOrEqual(leaveShare(days, entitlement))
      }),
    )
  })
})
