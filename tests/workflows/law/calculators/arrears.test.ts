/** Unpaid wages and the difference to the minimum wage, month by month. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimumWage } from '../../../../workflows/law/calculators/minimum-wage.ts'
import { wageArrears } from '../../../../workflows/law/calculators/wage-arrears.ts'
import { codes, parameters, rows, said } from './given.ts'

const monthOf2025 = (index: number) => `2025-${String(index + 1).padStart(2, '0')}`

describe('arrears (LHT 30)', () => {
  it.each([
    ['nothing paid', rows(['2026-01', 6_000], ['2026-02', 6_000]), [], '12,000.00'],
    ['a part paid', rows(['2026-01', 6_000], ['2026-02', 6_000]), rows(['2026-02', 1_500.5]), '10,499.50'],
    ['all paid', rows(['2026-01', 6_000]), rows(['2026-01', 6_000]), '0.00'],
    [
      'one month too much does not pay another',
      rows(['2026-01', 6_000], ['2026-02', 6_000]),
      rows(['2026-01', 9_000]),
      '6,000.00',
    ],
    ['no rows', [], [], 'rows-needed'],
    ['a payment for a month not listed', rows(['2026-01', 6_000]), rows(['2026-03', 1]), 'month-not-due'],
  ])('%s', (_, due, paid, expected) => {
    expect(said(wageArrears({ due, paid }))).toBe(expected)
  })

  it('owes never more than was due, and never less for a payment less', () => {
    const month = fc.record({ due: fc.nat(9_999_999), paid: fc.nat(9_999_999) })
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (list) => {
        const due = rows(...list.map((one, index): [string, number] => [monthOf2025(index), one.due / 100]))
        const paid = rows(...list.map((one, index): [string, number] => [monthOf2025(index), one.paid / 100]))
        const [all, fewer] = [paid, paid.slice(1)].map((some) => wageArrears({ due, paid: some }))
        if (!all?.ok || !fewer?.ok) throw new Error('refused')
        expect(all.value.totalFen).toBeLessThanOrEqual(due.reduce((sum, row) => sum + row.amount, 0))
        expect(fewer.value.totalFen).toBeGreaterThanOrEqual(all.value.totalFen)
      }),
    )
  })

  it('names the month that was overpaid, and adds no damages by itself (LHT 85)', () => {
    const found = codes(wageArrears({ due: rows(['2026-01', 6_000]), paid: rows(['2026-01', 6_000.01]) }))
    expect(found).toEqual(expect.arrayContaining(['arrears-overpaid', 'arrears-damages']))
  })
})

describe('minimum wage (LDF 48)', () => {
  it.each([
    ['a fen under', rows(['2026-01', 1_999.99]), 1, '0.01'],
    ['the minimum', rows(['2026-01', 2_000]), 1, '0.00'],
    ['a fen over', rows(['2026-01', 2_000.01]), 1, '0.00'],
    ['the second minimum', rows(['2026-01', 1_700]), 2, '100.00'],
    ['a month over does not pay a month under', rows(['2026-01', 1_500], ['2026-02', 9_000]), 1, '500.00'],
    ['the value changes with the year', rows(['2024-12', 1_500], ['2025-01', 1_500]), 1, '1,100.00'],
    ['no rows', [], 1, 'rows-needed'],
    ['before the first value', rows(['2018-12', 1_500]), 1, 'minimum-wage-1@2018-12-01'],
  ] as const)('%s', (_, paid, tier, expected) => {
    expect(said(minimumWage({ paid, tier }, parameters))).toBe(expected)
  })

  it('names with each month the value and since when it holds', () => {
    const outcome = minimumWage({ paid: rows(['2024-12', 1_500], ['2025-01', 1_500]), tier: 1 }, parameters)
    const used = outcome.ok
      ? outcome.value.steps.map(({ parameter }) => parameter && [parameter.value, parameter.from, parameter.to])
      : []
    expect(used).toEqual([[210_000, '2022-04-01', '2024-12-31'], [200_000, '2025-01-01', null], null])
  })
})
