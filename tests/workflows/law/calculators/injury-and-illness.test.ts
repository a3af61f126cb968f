/** Work injury, death at work, illness, non-competition: hand-made tables, both sides of every bound. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  injury,
  injuryGrades,
  retirementPercent,
  type InjuryInput,
} from '../../../../workflows/law/calculators/injury.ts'
import { medicalSubsidy, type MedicalSubsidyInput } from '../../../../workflows/law/calculators/medical-subsidy.ts'
import { nonCompete, type NonCompeteInput } from '../../../../workflows/law/calculators/non-compete.ts'
import { medicalPeriod, sickPay } from '../../../../workflows/law/calculators/sick-pay.ts'
import { dependantsPercent, workDeath, type WorkDeathInput } from '../../../../workflows/law/calculators/work-death.ts'
import type { Outcome } from '../../../../workflows/law/calculators/worksheet.ts'
import { parameterBook, readBook } from '../../../../workflows/law/parameters/parameters.ts'
import { day } from '../../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../../workflows/values/fen.ts'
import { articles, average, codes, parameters, rows, said, yuan } from './given.ts'

const hurt: InjuryInput = {
  grade: 10,
  injuredOn: day('2026-03-01'),
  insuredWage: yuan(6_000),
  insured: true,
  end: null,
  yearsToRetirement: 20,
  tier: 1,
}

/** Grade, disability grant while employed, and all with the end of the employment: 6,000 own wage, 9,000 average. */
const grades: [grade: InjuryInput['grade'], employed: string, left: string, claimed: string, article: string][] = [
  [1, '162,000.00', '162,000.00', '', 'GSTL-35'],
  [2, '150,000.00', '150,000.00', '', 'GSTL-35'],
  [3, '138,000.00', '138,000.00', '', 'GSTL-35'],
  [4, '126,000.00', '126,000.00', '', 'GSTL-35'],
  [5, '108,000.00', '756,000.00', '540,000.00', 'GSTL-36'],
  [6, '96,000.00', '618,000.00', '432,000.00', 'GSTL-36'],
  [7, '78,000.00', '285,000.00', '135,000.00', 'GSTL-37'],
  [8, '66,000.00', '228,000.00', '108,000.00', 'GSTL-37'],
  [9, '54,000.00', '171,000.00', '81,000.00', 'GSTL-37'],
  [10, '42,000.00', '114,000.00', '54,000.00', 'GSTL-37'],
]
const claimed = (outcome: Outcome) =>
  outcome.ok ? outcome.value.claims.map((claim) => formatYuan(claim.fen)).join(' ') : said(outcome)

/** A region so poor that the allowance falls under the minimum wage. */
const low: typeof parameters = (code, on) => {
  const found = parameters(code, on)
  return code === 'average-wage' && found ? { ...found, value: 300_000 } : found
}

describe('work injury (GSTL 35-37)', () => {
  it.each(grades)(
    'grade %d: %s employed, %s after the end, %s from the employer',
    (grade, employed, left, owed, article) => {
      const stays = injury({ ...hurt, grade }, parameters)
      const leaves = injury({ ...hurt, grade, end: day('2026-09-30') }, parameters)
      expect([said(stays), articles(stays), claimed(stays)]).toEqual([employed, article, ''])
      expect([said(leaves), claimed(leaves)]).toEqual([left, owed])
    },
  )

  it.each([
    ['insured wage under 60 %', { insuredWage: yuan(5_399.99) }, '37,800.00'],
    ['exactly 60 %', { insuredWage: yuan(5_400) }, '37,800.00'],
    ['over 60 %', { insuredWage: yuan(5_400.01) }, '37,800.07'],
    ['exactly 300 %', { insuredWage: yuan(27_000) }, '189,000.00'],
    ['over 300 %', { insuredWage: yuan(27_000.01) }, '189,000.00'],
    ['ten years to retirement', { end: day('2026-09-30'), yearsToRetirement: 10 }, '114,000.00'],
    ['nine years', { end: day('2026-09-30'), yearsToRetirement: 9 }, '106,800.00'],
    ['one year', { end: day('2026-09-30'), yearsToRetirement: 1 }, '49,200.00'],
    ['under a year', { end: day('2026-09-30'), yearsToRetirement: 0 }, '49,200.00'],
    ['an end before the injury', { end: day('2026-02-28') }, 'end-before-injury'],
  ] as [string, Partial<InjuryInput>, string][])('%s', (_, input, expected) => {
    expect(said(injury({ ...hurt, ...input }, parameters))).toBe(expected)
  })

  it('makes the employer owe everything where nobody was insured (GSTL 62)', () => {
    const outcome = injury({ ...hurt, insured: false, end: day('2026-09-30') }, parameters)
    expect([said(outcome), claimed(outcome)]).toEqual(['114,000.00', '114,000.00'])
    expect(codes(outcome)).toContain('injury-uninsured')
  })

  it('tells the monthly allowance without summing it, lifted to the minimum wage', () => {
    expect(codes(injury({ ...hurt, grade: 6 }, parameters))).toContain('injury-allowance')
    expect(codes(injury({ ...hurt, grade: 7 }, parameters))).not.toContain('injury-allowance')
    expect(codes(injury({ ...hurt, grade: 6, insuredWage: yuan(3_000) }, low))).toContain('injury-allowance-lifted')
  })

  it('asks for the minimum wage only where an allowance is drawn', () => {
    const old = { ...hurt, injuredOn: day('2018-12-31') }
    expect(said(injury({ ...old, grade: 6 }, parameters))).toBe('minimum-wage-1@2018-12-31')
    expect(said(injury({ ...old, grade: 7 }, parameters))).toBe('78,000.00')
  })

  it('asks for the average wage of the year before', () => {
    expect(said(injury({ ...hurt, injuredOn: day('2016-05-01') }, parameters))).toBe('average-wage@2015-01-01')
  })

  it('pays no less for a graver grade or more years, and its parts are the total', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...injuryGrades),
        fc.nat(12),
        fc.integer({ min: 1, max: 9_000_000 }),
        (grade, years, wage) => {
          const outcome = injury(
            { ...hurt, grade, insuredWage: fen(wage), end: day('2026-09-30'), yearsToRetirement: years },
            parameters,
          )
          if (!outcome.ok) throw new Error(said(outcome))
          const sums = outcome.value.steps.map((step) => step.sum?.fen ?? 0)
          expect(sums.reduce<number>((sum, part) => sum + part, 0)).toBe(outcome.value.totalFen)
          expect(sums[1]).toBeLessThanOrEqual(27 * 2_700_000)
          expect(retirementPercent(years + 1, 10)).toBeGreaterThanOrEqual(retirementPercent(years, 10))
          if (grade > 5) {
            const graver = injury(
              {
                ...hurt,
                grade: (grade - 1) as 5,
                insuredWage: fen(wage),
                end: day('2026-09-30'),
                yearsToRetirement: years,
              },
              parameters,
            )
            expect(graver.ok && graver.value.totalFen).toBeGreaterThan(outcome.value.totalFen)
          }
        },
      ),
    )
  })
})

const shipped = readBook(parameterBook())
const income: typeof parameters = (code, on) => (code === 'national-urban-income' ? shipped : parameters)(code, on)
const died: WorkDeathInput = {
  diedOn: day('2026-05-01'),
  insuredWage: yuan(6_000),
  insured: true,
  spouse: false,
  others: 0,
  alone: 0,
}

describe('death at work (GSTL 39)', () => {
  it('is six months of the average wage and twenty years of the national income', () => {
    const outcome = workDeath(died, parameters)
    expect([said(outcome), claimed(outcome), articles(outcome)]).toEqual(['1,054,000.00', '', 'GSTL-39 GSTL-39'])
    expect(claimed(workDeath({ ...died, insured: false }, parameters))).toBe('1,054,000.00')
  })

  it('takes the shipped income of 2024 for a death in 2025', () => {
    expect(said(workDeath({ ...died, diedOn: day('2025-07-01') }, income))).toBe('1,137,760.00')
  })

  it.each([
    [true, 0, 0, 40],
    [false, 1, 0, 30],
    [false, 1, 1, 40],
    [true, 2, 0, 100],
    [true, 2, 1, 100],
    [true, 1, 0, 70],
    [false, 4, 0, 100],
    [false, 0, 3, 0],
  ])('spouse %s, %d others, %d alone: %d percent', (spouse, others, alone, percent) => {
    expect(dependantsPercent({ spouse, others, alone }).granted).toBe(percent)
  })
})

describe('medical period (MP479 3-4)', () => {
  it.each([
    [9, 4, 3, 6],
    [9, 5, 6, 12],
    [9, 9, 6, 12],
    [10, 4, 6, 12],
    [10, 5, 9, 15],
    [10, 9, 9, 15],
    [10, 10, 12, 18],
    [14, 14, 12, 18],
    [15, 15, 18, 24],
    [19, 19, 18, 24],
    [20, 20, 24, 30],
    [30, 20, 24, 30],
    [30, 4, 6, 12],
  ])('%d years of work, %d here: %d months within %d', (years, here, months, within) => {
    expect(medicalPeriod(years, here)).toEqual({ months, within })
  })
})

describe('sick pay (OP309 59)', () => {
  const ill = { from: day('2026-01-05'), years: 9, yearsHere: 4, tier: 1 } as const
  it.each([
    ['a fen under 80 % of 2,000', rows(['2026-02', 1_599.99]), '0.01'],
    ['80 %', rows(['2026-02', 1_600]), '0.00'],
    ['two months', rows(['2026-02', 1_000], ['2026-03', 0]), '2,200.00'],
    ['a month over does not pay a month under', rows(['2026-02', 1_000], ['2026-03', 5_000]), '600.00'],
    ['no rows', [], 'rows-needed'],
  ])('%s', (_, paid, expected) => {
    expect(said(sickPay({ ...ill, paid }, parameters))).toBe(expected)
  })
  it('refuses more years here than in all', () => {
    expect(said(sickPay({ ...ill, years: 3, paid: rows(['2026-02', 1]) }, parameters))).toBe('years-here-exceed')
  })
})

describe('medical subsidy (NT354 22)', () => {
  const over: MedicalSubsidyInput = {
    end: day('2026-06-30'),
    ending: 'expired',
    illness: 'ordinary',
    wage: average(5_000),
  }
  it.each([
    ['expired', {}, '30,000.00', 'NT354-22'],
    ['expired, serious', { illness: 'serious' }, '45,000.00', 'ECM481-6'],
    ['expired, terminal', { illness: 'terminal' }, '60,000.00', 'ECM481-6'],
    ['dismissed after the medical period', { ending: 'dismissed-40' }, '30,000.00', 'ECM481-6'],
  ] as [string, Partial<MedicalSubsidyInput>, string, string][])('%s', (_, input, expected, cited) => {
    const outcome = medicalSubsidy({ ...over, ...input }, parameters)
    expect([said(outcome), articles(outcome)]).toEqual([expected, cited])
    expect(codes(outcome).includes('medical-subsidy-local')).toBe(expected !== '30,000.00' || cited !== 'NT354-22')
  })
})

describe('non-competition (JS1 36-39)', () => {
  const bound: NonCompeteInput = {
    end: day('2026-01-31'),
    months: 6,
    agreed: null,
    wage: average(10_000),
    endedByEmployer: false,
    tier: 1,
  }
  it.each([
    ['thirty percent of the average', {}, '18,000.00', 'JS1-36'],
    ['the minimum wage is the floor', { wage: average(6_666.66) }, '12,000.00', 'JS1-36'],
    ['a fen over the floor', { wage: average(6_666.7) }, '12,000.06', 'JS1-36'],
    ['the second minimum wage', { wage: average(1_000), tier: 2 }, '10,800.00', 'JS1-36'],
    ['as agreed', { agreed: yuan(2_500), wage: null }, '15,000.00', 'JS1-37'],
    ['as agreed, however little', { agreed: yuan(1_000) }, '6,000.00', 'JS1-37'],
    ['twenty-four months', { months: 24 }, '72,000.00', 'JS1-36'],
    ['no more than twenty-four', { months: 25 }, '72,000.00', 'JS1-36'],
    ['ended early by the employer: three more', { endedByEmployer: true }, '27,000.00', 'JS1-36 JS1-39'],
    ['neither agreed nor a wage', { wage: null }, 'wage-needed', ''],
  ] as [string, Partial<NonCompeteInput>, string, string][])('%s', (_, input, expected, cited) => {
    const outcome = nonCompete({ ...bound, ...input }, parameters)
    expect([said(outcome), articles(outcome)]).toEqual([expected, cited])
  })

  it('never exceeds 27 months, and never lies under the minimum wage where nothing was agreed', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.boolean(),
        (months, wage, endedByEmployer) => {
          const given = { ...bound, months, endedByEmployer, wage: { kind: 'average', amount: fen(wage) } } as const
          const outcome = nonCompete(given, parameters)
          if (!outcome.ok) throw new Error(said(outcome))
          const counted = Math.min(months, 24) + (endedByEmployer ? 3 : 0)
          expect(outcome.value.totalFen).toBeGreaterThanOrEqual(counted * 200_000)
          expect(outcome.value.totalFen).toBeLessThanOrEqual(27 * Math.max(200_000, Math.ceil(wage * 0.3)))
        },
      ),
    )
  })
})
