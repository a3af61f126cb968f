/** The whole working of each calculator against a written table: every step, figure, article, parameter, sum, remark and refusal. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../workflows/law/calendar.ts'
import { annualLeave, type AnnualLeaveInput } from '../../../../workflows/law/calculators/annual-leave.ts'
import { doubleWage, type DoubleWageInput } from '../../../../workflows/law/calculators/double-wage.ts'
import { injury, type InjuryInput } from '../../../../workflows/law/calculators/injury.ts'
import { medicalSubsidy, type MedicalSubsidyInput } from '../../../../workflows/law/calculators/medical-subsidy.ts'
import { minimumWage } from '../../../../workflows/law/calculators/minimum-wage.ts'
import { nonCompete, type NonCompeteInput } from '../../../../workflows/law/calculators/non-compete.ts'
import { noticePay } from '../../../../workflows/law/calculators/notice-pay.ts'
import { overtime, type OvertimeInput } from '../../../../workflows/law/calculators/overtime.ts'
import { severance, type SeveranceInput } from '../../../../workflows/law/calculators/severance.ts'
import { sickPay } from '../../../../workflows/law/calculators/sick-pay.ts'
import { wageArrears } from '../../../../workflows/law/calculators/wage-arrears.ts'
import { workDeath, type WorkDeathInput } from '../../../../workflows/law/calculators/work-death.ts'
import type { Outcome, Step } from '../../../../workflows/law/calculators/worksheet.ts'
import { day } from '../../../../workflows/values/day.ts'
import { formatYuan } from '../../../../workflows/values/fen.ts'
import { average, monthly, parameters, rows, yuan } from './given.ts'

const months = (first: string, count: number, amount: number) =>
  ({ kind: 'months', rows: monthly(first, count, amount) }) as const

const left: SeveranceInput = {
  ground: 'quit-38',
  start: day('2019-03-15'),
  end: day('2026-10-10'),
  wage: average(6_000),
  lastMonth: null,
  tier: 1,
}
const ended = (change: Partial<SeveranceInput>) => severance({ ...left, ...change }, parameters)

const hired: DoubleWageInput = {
  start: day('2026-01-31'),
  contractOn: null,
  end: null,
  today: day('2026-11-22'),
  wage: average(6_000),
}
const second = (change: Partial<DoubleWageInput>) => doubleWage({ ...hired, ...change })

const worked: OvertimeInput = {
  system: 'standard',
  wage: yuan(6_000),
  hours: { workday: 100, dayOff: 250, statutory: 0 },
  days: [],
  on: day('2026-05-01'),
}
const over = (change: Partial<OvertimeInput>) => overtime({ ...worked, ...change }, parameters, calendar)
const on = (from: string, hours: number) => ({ on: day(from), hours })

const rested: AnnualLeaveInput = {
  year: 2026,
  start: day('2020-03-01'),
  end: day('2026-06-30'),
  today: day('2026-11-22'),
  years: 10,
  taken: 150,
  excluded: false,
  waived: false,
  wage: average(6_000),
}
const leave = (change: Partial<AnnualLeaveInput>) => annualLeave({ ...rested, ...change }, parameters)

const hurt: InjuryInput = {
  grade: 6,
  injuredOn: day('2026-03-01'),
  insuredWage: yuan(6_000),
  insured: true,
  end: null,
  yearsToRetirement: 20,
  tier: 1,
}
const injured = (change: Partial<InjuryInput>, known = parameters) => injury({ ...hurt, ...change }, known)

const died: WorkDeathInput = {
  diedOn: day('2026-05-01'),
  insuredWage: yuan(6_000),
  insured: true,
  spouse: false,
  others: 0,
  alone: 0,
}
const death = (change: Partial<WorkDeathInput>) => workDeath({ ...died, ...change }, parameters)

const ill: MedicalSubsidyInput = {
  end: day('2026-06-30'),
  ending: 'expired',
  illness: 'ordinary',
  wage: average(5_000),
}
const subsidy = (change: Partial<MedicalSubsidyInput>) => medicalSubsidy({ ...ill, ...change }, parameters)

const bound: NonCompeteInput = {
  end: day('2026-01-31'),
  months: 24,
  agreed: null,
  wage: average(10_000),
  endedByEmployer: false,
  tier: 1,
}
const kept = (change: Partial<NonCompeteInput>) => nonCompete({ ...bound, ...change }, parameters)

const sick = { from: day('2026-01-31'), years: 9, yearsHere: 9, tier: 1 } as const
const poor: typeof parameters = (code, at) => {
  const found = parameters(code, at)
  return code === 'average-wage' && found ? { ...found, value: 300_000 } : found
}

const cases: Record<string, () => Outcome> = {
  'quit for the employer’s fault': () => ended({}),
  'dismissed without notice, by twelve months': () =>
    ended({ ground: 'dismissed-40-no-notice', lastMonth: yuan(7_000), wage: months('2025-10', 12, 6_000) }),
  'dismissed without notice, last month unknown': () => ended({ ground: 'dismissed-40-no-notice' }),
  'agreed, the last month is no matter': () => ended({ ground: 'agreed', lastMonth: yuan(7_000) }),
  'unlawful, hired before the law': () => ended({ ground: 'unlawful', start: day('2001-07-01') }),
  'quit, hired before the law': () => ended({ start: day('2001-07-01') }),
  'capped wage, twelve years to the day': () => ended({ start: day('2014-10-11'), wage: average(27_000.01) }),
  'capped wage and years': () => ended({ start: day('2014-10-10'), wage: average(30_000) }),
  'below the minimum wage, two months': () => ended({ wage: months('2026-08', 2, 1_500) }),
  'no wage before the end': () => ended({ wage: months('2024-01', 2, 6_000) }),
  resigned: () => ended({ ground: 'resigned' }),
  'ended before it began': () => ended({ end: day('2019-03-14') }),
  'no value for the year': () => ended({ end: day('2017-03-14'), start: day('2016-01-01') }),
  'notice not given': () => noticePay({ lastMonth: yuan(7_000), noticeDays: 29 }),
  'notice given': () => noticePay({ lastMonth: yuan(7_000), noticeDays: 30 }),
  'no contract, hired on the 31st': () => second({ end: day('2026-05-15') }),
  'no contract, a whole year': () => second({ start: day('2025-01-10') }),
  'no contract, a day short of the year': () => second({ start: day('2025-01-10'), end: day('2026-01-08') }),
  'contract in time': () => second({ contractOn: day('2026-02-28') }),
  'no contract, wage of a month missing': () => second({ wage: months('2026-02', 1, 6_000) }),
  'overtime by kind': () => over({}),
  'overtime by day': () => over({ hours: { workday: 0, dayOff: 0, statutory: 0 }, days: [on('2026-04-05', 800)] }),
  'overtime beyond the calendar and the month': () =>
    over({ days: [on('2026-06-03', 1_850), on('2026-06-04', 1_851), on('2027-06-05', 100)] }),
  'comprehensive hours': () => over({ system: 'comprehensive', hours: { workday: 100, dayOff: 250, statutory: 800 } }),
  'comprehensive hours without days off': () =>
    over({ system: 'comprehensive', hours: { workday: 100, dayOff: 0, statutory: 0 } }),
  'flexible hours': () => over({ system: 'flexible' }),
  'leave of a part of a year': () => leave({}),
  'leave of the running year': () => leave({ end: null, taken: 0, start: day('2026-02-01') }),
  'leave of a past year, paid by the list': () =>
    leave({ year: 2025, end: null, wage: months('2025-01', 12, 4_350), taken: 900 }),
  'leave over-used': () => leave({ taken: 401 }),
  'leave used to the day': () => leave({ taken: 400 }),
  'leave of a year not yet begun': () => leave({ year: 2027, end: null }),
  'leave, wage of the months unknown': () => leave({ wage: months('2019-01', 1, 1) }),
  'leave too early': () => leave({ years: 0 }),
  'leave, a year with an end in the next': () => leave({ year: 2025, taken: 900 }),
  'leave, ended before it began': () => leave({ end: day('2020-02-29') }),
  'leave, paid days unknown': () => leave({ year: 2007, start: day('2000-01-01'), end: null }),
  'arrears of two months': () =>
    wageArrears({
      due: rows(['2026-01', 6_000], ['2026-02', 6_000]),
      paid: rows(['2026-01', 6_000], ['2026-02', 1_500]),
    }),
  'arrears overpaid': () => wageArrears({ due: rows(['2026-01', 6_000]), paid: rows(['2026-01', 6_000.01]) }),
  'arrears of a month not due': () => wageArrears({ due: rows(['2026-01', 6_000]), paid: rows(['2026-03', 1]) }),
  'arrears of nothing': () => wageArrears({ due: [], paid: [] }),
  'minimum wage': () => minimumWage({ paid: rows(['2024-12', 1_500], ['2025-01', 2_500]), tier: 1 }, parameters),
  'minimum wage unknown in two months': () =>
    minimumWage({ paid: rows(['2018-11', 1_500], ['2018-12', 1_500], ['2019-01', 1]), tier: 1 }, parameters),
  'minimum wage of nothing': () => minimumWage({ paid: [], tier: 1 }, parameters),
  'sick from the 31st': () => sickPay({ ...sick, paid: rows(['2026-02', 1_000], ['2026-03', 1_600.5]) }, parameters),
  'sick, more years here than in all': () => sickPay({ ...sick, yearsHere: 10, paid: [] }, parameters),
  'sick, nothing typed': () => sickPay({ ...sick, paid: [] }, parameters),
  'sick, minimum unknown': () => sickPay({ ...sick, paid: rows(['2018-11', 1]) }, parameters),
  'sick, floor unknown': () => sickPay({ ...sick, from: day('1995-08-03'), paid: rows(['2026-02', 1]) }, parameters),
  'medical subsidy': () => subsidy({}),
  'medical subsidy, serious': () => subsidy({ illness: 'serious' }),
  'medical subsidy, terminal, dismissed': () => subsidy({ illness: 'terminal', ending: 'dismissed-40' }),
  'medical subsidy, wage unknown': () => subsidy({ wage: months('2024-01', 1, 1) }),
  'medical subsidy, value unknown': () => subsidy({ end: day('1990-01-01') }),
  'injury, employed': () => injured({}),
  'injury, left near retirement': () => injured({ end: day('2026-09-30'), yearsToRetirement: 9 }),
  'injury, left ten years before': () => injured({ grade: 10, end: day('2026-09-30'), yearsToRetirement: 10 }),
  'injury, nobody insured': () => injured({ grade: 4, insured: false, insuredWage: yuan(30_000) }),
  'injury, low allowance': () => injured({ grade: 5, insuredWage: yuan(1_000) }, poor),
  'injury, ended on its day': () => injured({ grade: 7, end: day('2026-03-01') }),
  'injury, ended before it': () => injured({ end: day('2026-02-28') }),
  'injury, values of the end unknown': () =>
    injured({ grade: 7, injuredOn: day('2018-01-01'), end: day('2030-01-01') }),
  'death at work, nobody dependent': () => death({ alone: 2 }),
  'death at work, spouse alone': () => death({ spouse: true, alone: 1 }),
  'death at work, a child': () => death({ others: 1 }),
  'death at work, all dependants, nobody insured': () => death({ spouse: true, others: 3, insured: false }),
  'death at work, dependants of the whole wage': () => death({ spouse: true, others: 2 }),
  'death at work, values unknown': () => death({ diedOn: day('2016-05-01') }),
  'non-competition, twenty-four months': () => kept({}),
  'non-competition, twenty-five months, ended early': () =>
    kept({ months: 25, endedByEmployer: true, agreed: yuan(2_500) }),
  'non-competition, lifted': () => kept({ months: 1, wage: average(5_000) }),
  'non-competition, wage unknown': () => kept({ wage: months('2024-01', 1, 1) }),
  'non-competition, neither': () => kept({ wage: null }),
  'non-competition, minimum unknown': () => kept({ end: day('2018-01-31') }),
}

const figuresOf = (figures: Step['figures']): string =>
  Object.entries(figures)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')

function stepLine({ code, article, figures, parameter, sum }: Step): string {
  const owed = sum === null ? '' : ` = ${formatYuan(sum.fen)} ${sum.item} (${sum.payer})`
  return `${code} ${article}${figuresOf(figures)}${parameter ? ` [${parameter.code}]` : ''}${owed}`
}

/** The working line by line, or why there is none. */
function linesOf(outcome: Outcome): string[] {
  if (!outcome.ok) {
    const { faults, missing } = outcome.refusal
    return [
      ...faults.map(({ field, code, values = {} }) => `? ${field} ${code}${figuresOf(values)}`),
      ...missing.map(({ code, on: from }) => `? ${code} ${from}`),
    ]
  }
  const { steps, remarks, claims, totalFen } = outcome.value
  return [
    ...steps.map(stepLine),
    ...remarks.map(({ code, article, figures }) => `! ${code} ${article ?? '-'}${figuresOf(figures)}`),
    `> ${formatYuan(totalFen)}${claims.map((claim) => ` ${claim.item} ${formatYuan(claim.fen)}`).join('')}`,
  ]
}

const table = new Map(
  readFileSync(join(import.meta.dirname, 'workings.table.txt'), 'utf8')
    .split('\n== ')
    .slice(1)
    .map((part) => part.trim().split('\n'))
    .map(([name = '', ...lines]) => [name, lines]),
)

describe('the whole working', () => {
  it('stands in the table for every case', () => {
    expect([...table.keys()]).toEqual(Object.keys(cases))
  })

  it.each(Object.entries(cases))('%s', (name, work) => {
    expect(linesOf(work())).toEqual(table.get(name))
  })
})
