/** Answers as people would type them into each calculator, with the total they come to, and the value everybody needs. */
import { setParameter } from '../../../server/law/set-parameter.ts'
import type { CalculatorCode } from '../../../workflows/law/calculators/codes.ts'
import { day } from '../../../workflows/values/day.ts'
import { actOf, type SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

/** Enters an average wage of 9,000 for the years before the answers. */
export async function knowAverageWage(desk: TestDesk, county: SmallCounty): Promise<void> {
  const actor = await county.actor('administrator', 'city')
  for (const [revision, year] of ['2024', '2025'].entries()) {
    const value = { value: 900_000, validFrom: day(`${year}-01-01`), source: '市统计局公报', revision }
    await setParameter(desk, actOf(actor), 'average-wage', value)
  }
}

export const severance = {
  ground: 'quit-38',
  start: '2019-03-15',
  end: '2026-10-10',
  average: '6,000.00',
  months: '',
  lastMonth: '',
  tier: '1',
}

/** A small answer to every calculator, with its total. */
export const answers: Readonly<Record<CalculatorCode, [Record<string, string>, string]>> = {
  'wage-arrears': [{ due: '月份\t工资\n2026-01\t6,000.00\n2026-02\t6000', paid: '2026-02,1,500.50' }, '10,499.50'],
  severance: [severance, '48,000.00'],
  'double-wage': [{ start: '2025-01-10', contractOn: '', end: '', average: '6000', months: '' }, '66,000.00'],
  overtime: [
    {
      system: 'standard',
      wage: '6000',
      on: '2026-05-01',
      workday: '1',
      dayOff: '',
      statutory: '',
      days: '2026-04-05 8',
    },
    '879.31',
  ],
  'annual-leave': [
    { year: '2026', start: '2020-03-01', end: '2026-06-30', years: '10', taken: '1', average: '6000', months: '' },
    '1,655.17',
  ],
  'minimum-wage': [{ paid: '2026-01\t2,000', tier: '1' }, '330.00'],
  injury: [
    {
      grade: '10',
      injuredOn: '2026-03-01',
      insuredWage: '6000',
      insured: 'on',
      end: '',
      yearsToRetirement: '20',
      tier: '1',
    },
    '42,000.00',
  ],
  'work-death': [{ diedOn: '2025-07-01', insuredWage: '6000', insured: 'on', others: '1', alone: '0' }, '1,137,760.00'],
  'sick-pay': [{ from: '2026-01-05', years: '9', yearsHere: '4', paid: '2026-02 1000', tier: '1' }, '864.00'],
  'medical-subsidy': [
    { end: '2026-06-30', ending: 'expired', illness: 'ordinary', average: '5000', months: '' },
    '30,000.00',
  ],
  'notice-pay': [{ lastMonth: '6500', noticeDays: '0' }, '6,500.00'],
  'non-compete': [
    { end: '2026-01-31', keptMonths: '6', agreed: '', average: '10000', months: '', tier: '1' },
    '18,000.00',
  ],
}
