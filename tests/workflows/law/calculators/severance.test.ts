/** Severance, pay in lieu of notice and damages for unlawful termination: hand-made tables, both sides of every bound. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticePay } from '../../../../workflows/law/calculators/notice-pay.ts'
import {
  serviceHalves,
  severance,
  severanceGrounds,
  type SeveranceInput,
} from '../../../../workflows/law/calculators/severance.ts'
import { addDays, day } from '../../../../workflows/values/day.ts'
import { fen } from '../../../../workflows/values/fen.ts'
import { articles, average, codes, monthly, parameters, rows, said, yuan } from './given.ts'

const service: [start: string, end: string, months: number, why: string][] = [
  ['2019-03-15', '2026-10-10', 8, 'seven years and more than six months'],
  ['2024-05-20', '2026-11-19', 3, 'exactly six months count as a whole one'],
  ['2024-05-20', '2026-11-18', 2.5, 'a day short of six months'],
  ['2024-05-20', '2026-11-20', 3, 'a day over six months'],
  ['2024-01-01', '2024-01-01', 0.5, 'a single day'],
  ['2024-01-01', '2024-06-29', 0.5, 'short of half a year by a day'],
  ['2024-01-01', '2024-06-30', 1, 'half a year to the day'],
  ['2024-01-01', '2024-12-30', 1, 'short of a year by a day'],
  ['2024-01-01', '2024-12-31', 1, 'a whole year'],
  ['2024-01-01', '2025-01-01', 1.5, 'a whole year and a day'],
  ['2023-08-31', '2024-02-28', 1, 'half a year from the 31st ends with February'],
  ['2023-08-31', '2024-02-27', 0.5, 'the day before it'],
  ['2024-02-29', '2025-02-27', 1, 'the year of a leap day ends on 27 February'],
  ['2024-02-29', '2025-02-28', 1.5, 'the day after it'],
  ['2008-01-01', '2025-12-31', 18, 'eighteen whole years'],
  ['2010-07-01', '2026-06-30', 16, 'sixteen whole years'],
]

describe('months of service (LHT 47)', () => {
  it.each(service)('%s to %s is %d months: %s', (start, end, months) => {
    expect(serviceHalves(day(start), day(end)) / 2).toBe(months)
  })
})

const base: SeveranceInput = {
  ground: 'quit-38',
  start: day('2019-03-15'),
  end: day('2026-10-10'),
  wage: average(6_000),
  lastMonth: null,
  tier: 1,
}

const table: [why: string, input: Partial<SeveranceInput>, said: string, articles: string][] = [
  ['worker quits for the employer’s fault', {}, '48,000.00', 'LHT-46'],
  ['agreed, proposed by the employer', { ground: 'agreed' }, '48,000.00', 'LHT-46'],
  ['layoff', { ground: 'layoff-41' }, '48,000.00', 'LHT-46'],
  ['fixed term ran out', { ground: 'term-expired' }, '48,000.00', 'LHT-46'],
  ['employer closed', { ground: 'closed' }, '48,000.00', 'LHT-46'],
  ['art. 40 with thirty days’ notice: no month more', { ground: 'dismissed-40-notice' }, '48,000.00', 'LHT-46'],
  [
    'art. 40 without notice: the last month’s wage on top',
    { ground: 'dismissed-40-no-notice', lastMonth: yuan(7_345.67) },
    '55,345.67',
    'LHT-46 LHTTL-20',
  ],
  [
    'the month on top is not capped',
    { ground: 'dismissed-40-no-notice', wage: average(40_000), lastMonth: yuan(50_000) },
    '266,000.00',
    'LHT-46 LHTTL-20',
  ],
  ['the last month is asked for', { ground: 'dismissed-40-no-notice' }, 'last-month-needed', ''],
  ['unlawful termination doubles', { ground: 'unlawful' }, '96,000.00', 'LHT-87'],
  ['unlawful termination takes no month on top', { ground: 'unlawful', lastMonth: yuan(9_999) }, '96,000.00', 'LHT-87'],
  ['plain resignation', { ground: 'resigned' }, '0.00', 'LHT-46'],
  ['dismissal for fault', { ground: 'dismissed-39' }, '0.00', 'LHT-39'],
  ['part-time work', { ground: 'part-time' }, '0.00', 'LHT-71'],
  ['below the minimum wage: lifted', { wage: average(1_999.99) }, '16,000.00', 'LHT-46'],
  ['at the minimum wage', { wage: average(2_000) }, '16,000.00', 'LHT-46'],
  ['the second minimum wage', { wage: average(1_500), tier: 2 }, '14,400.00', 'LHT-46'],
  ['three times the average exactly: no cap', { wage: average(27_000) }, '216,000.00', 'LHT-46'],
  ['a fen above: capped', { wage: average(27_000.01) }, '216,000.00', 'LHT-46'],
  [
    'under three times: no cap of twelve years',
    { wage: average(26_000), start: day('2011-11-01'), end: day('2026-10-31') },
    '390,000.00',
    'LHT-46',
  ],
  [
    'three times exactly: no cap of twelve years',
    { wage: average(27_000), start: day('2011-11-01'), end: day('2026-10-31') },
    '405,000.00',
    'LHT-46',
  ],
  [
    'above three times: both caps',
    { wage: average(27_000.01), start: day('2011-11-01'), end: day('2026-10-31') },
    '324,000.00',
    'LHT-46',
  ],
  [
    'above three times, exactly twelve years',
    { wage: average(30_000), start: day('2014-11-01'), end: day('2026-10-31') },
    '324,000.00',
    'LHT-46',
  ],
  [
    'above three times, eleven and a half years',
    { wage: average(30_000), start: day('2015-08-01'), end: day('2026-10-31') },
    '310,500.00',
    'LHT-46',
  ],
  [
    'the caps hold for the double too',
    { ground: 'unlawful', wage: average(30_000), start: day('2011-11-01'), end: day('2026-10-31') },
    '648,000.00',
    'LHT-87',
  ],
  ['before 2008: counted from 2008', { start: day('2000-01-01'), end: day('2025-12-31') }, '108,000.00', 'LHT-46'],
  ['from 1 January 2008', { start: day('2008-01-01'), end: day('2025-12-31') }, '108,000.00', 'LHT-46'],
  ['the day before 2008', { start: day('2007-12-31'), end: day('2025-12-31') }, '108,000.00', 'LHT-46'],
  [
    'damages count from the real start',
    { ground: 'unlawful', start: day('2000-01-01'), end: day('2025-12-31') },
    '312,000.00',
    'LHT-87',
  ],
  ['twelve months of a list', { wage: { kind: 'months', rows: monthly('2025-10', 12, 6_000) } }, '48,000.00', 'LHT-46'],
  [
    'months before the twelve do not count',
    { wage: { kind: 'months', rows: [...monthly('2024-10', 12, 60_000), ...monthly('2025-10', 12, 6_000)] } },
    '48,000.00',
    'LHT-46',
  ],
  [
    'the broken month of the end does not count',
    { wage: { kind: 'months', rows: [...monthly('2025-10', 12, 6_000), ...rows(['2026-10', 900])] } },
    '48,000.00',
    'LHT-46',
  ],
  [
    'an end on the last of a month counts that month',
    {
      end: day('2026-10-31'),
      wage: { kind: 'months', rows: [...monthly('2025-10', 12, 6_000), ...rows(['2026-10', 18_000])] },
    },
    '56,000.00',
    'LHT-46',
  ],
  [
    'fewer months are averaged as they are',
    {
      start: day('2026-06-01'),
      wage: { kind: 'months', rows: rows(['2026-06', 5_000], ['2026-07', 6_000], ['2026-08', 5_000]) },
    },
    '2,666.67',
    'LHT-46',
  ],
  [
    'within the first month only that month',
    { start: day('2026-10-01'), wage: { kind: 'months', rows: rows(['2026-10', 3_000]) } },
    '1,500.00',
    'LHT-46',
  ],
  ['a list without the months', { wage: { kind: 'months', rows: rows(['2020-01', 6_000]) } }, 'no-month-in-span', ''],
  ['an end before the start', { end: day('2019-03-14') }, 'end-before-start', ''],
  ['half of an odd fen goes up', { wage: average(6_000.01), start: day('2026-06-01') }, '3,000.01', 'LHT-46'],
]

describe('severance', () => {
  it.each(table)('%s', (_, input, expected, cited) => {
    const outcome = severance({ ...base, ...input }, parameters)
    expect(said(outcome)).toBe(expected)
    expect(articles(outcome)).toBe(cited)
  })

  it('asks for what no table holds, and names the day', () => {
    expect(said(severance(base, () => null))).toBe('minimum-wage-1@2026-10-10 average-wage@2025-01-01')
  })

  it('puts each item by itself and says what stands beside it', () => {
    const outcome = severance({ ...base, ground: 'dismissed-40-no-notice', lastMonth: yuan(7_000) }, parameters)
    expect(outcome.ok && outcome.value.claims).toEqual([
      { item: 'severance', fen: yuan(48_000) },
      { item: 'notice-pay', fen: yuan(7_000) },
    ])
    expect(codes(outcome)).toContain('union-consulted')
    expect(codes(severance({ ...base, ground: 'unlawful' }, parameters))).toContain('not-both')
    expect(codes(severance({ ...base, start: day('2001-05-01') }, parameters))).toContain('service-before-2008')
  })

  const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays(day('1996-01-01'), count))
  const wages = fc
    .integer({ min: 1, max: 100_000_000 })
    .map((amount) => ({ kind: 'average' as const, amount: fen(amount) }))

  it('never pays more than twelve months at three times the average above it, and the parts are the total', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3_000 }), wages, (start, extra, wage) => {
        const end = addDays(day('2018-06-01'), extra)
        fc.pre(start <= end)
        const outcome = severance({ ...base, start, end, wage }, parametersAlways)
        if (!outcome.ok) throw new Error(said(outcome))
        const { totalFen, steps } = outcome.value
        expect(steps.reduce((sum, step) => sum + (step.sum?.fen ?? 0), 0)).toBe(totalFen)
        if (wage.amount > 2_700_000) expect(totalFen).toBeLessThanOrEqual(12 * 2_700_000)
      }),
    )
  })

  it('does not fall when service grows longer', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: 1, max: 500 }), (start, length, more) => {
        const end = addDays(start, length)
        expect(serviceHalves(start, addDays(end, more))).toBeGreaterThanOrEqual(serviceHalves(start, end))
      }),
    )
  })

  it('doubles N wherever service began under the law', () => {
    fc.assert(
      fc.property(wages, (wage) => {
        const [n, double] = (['quit-38', 'unlawful'] as const).map((ground) =>
          severance({ ...base, ground, wage }, parameters),
        )
        if (!n?.ok || !double?.ok) throw new Error('refused')
        expect(double.value.totalFen).toBe(n.value.totalFen * 2)
      }),
    )
  })

  it('knows every ground', () => {
    for (const ground of severanceGrounds)
      expect(severance({ ...base, ground, lastMonth: yuan(1) }, parameters).ok).toBe(true)
  })
})

/** Like the table, for every day there is. */
const parametersAlways: typeof parameters = (code) => parameters(code, day('2025-06-01'))

describe('pay in lieu of notice alone (LHTTL 20)', () => {
  it.each([
    ['no notice', 0, '6,500.00', 'LHTTL-20'],
    ['twenty-nine days', 29, '6,500.00', 'LHTTL-20'],
    ['thirty days', 30, '0.00', 'LHT-40'],
    ['thirty-one days', 31, '0.00', 'LHT-40'],
  ])('%s', (_, noticeDays, expected, cited) => {
    const outcome = noticePay({ lastMonth: yuan(6_500), noticeDays })
    expect([said(outcome), articles(outcome)]).toEqual([expected, cited])
  })
})
