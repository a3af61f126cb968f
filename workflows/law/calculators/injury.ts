/** Lump sums after a work injury by grade, and who owes each: the fund or the employer (GSTL 35-37, 62, 64). */
import { isBefore, type Day } from '../../values/day.ts'
import { exact, isLess, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import type { ArticleCode } from '../articles.ts'
import type { ParameterCode } from '../parameters/parameter-codes.ts'
import type { Parameters, ParameterValue } from '../parameters/parameters.ts'
import { ownWage, yearBefore } from './insured-wage.ts'
import { minimumWageCode, type WageTier } from './wage-base.ts'
import { needed, openSheet, refuse, type Outcome, type Payer, type Worksheet } from './worksheet.ts'

export const injuryGrades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type InjuryGrade = (typeof injuryGrades)[number]
/** Grades whose two lump sums at the end of the employment are set by the city (GSTL 36, 37). */
type LeavingGrade = 5 | 6 | 7 | 8 | 9 | 10

export type InjuryInput = {
  grade: InjuryGrade
  injuredOn: Day
  /** Average insured wage of the twelve months before the injury. */
  insuredWage: Fen
  /** The employer had insured the worker against work injuries. */
  insured: boolean
  /** The day the employment ended; null while it lasts. */
  end: Day | null
  /** Whole years to the statutory retirement age on that day; ten and more are all alike. */
  yearsToRetirement: number
  tier: WageTier
}

/** Months of the own wage (GSTL 35-37) and percent of it a month for grades 1 to 6. */
const national: Readonly<Record<InjuryGrade, { months: number; allowance: number; article: ArticleCode }>> = {
  1: { months: 27, allowance: 90, article: 'GSTL-35' },
  2: { months: 25, allowance: 85, article: 'GSTL-35' },
  3: { months: 23, allowance: 80, article: 'GSTL-35' },
  4: { months: 21, allowance: 75, article: 'GSTL-35' },
  5: { months: 18, allowance: 70, article: 'GSTL-36' },
  6: { months: 16, allowance: 60, article: 'GSTL-36' },
  7: { months: 13, allowance: 0, article: 'GSTL-37' },
  8: { months: 11, allowance: 0, article: 'GSTL-37' },
  9: { months: 9, allowance: 0, article: 'GSTL-37' },
  10: { months: 7, allowance: 0, article: 'GSTL-37' },
}

const FULL_YEARS = 10

const isLeavingGrade = (grade: InjuryGrade): grade is LeavingGrade => grade >= 5

/** Percent of the city's lump sums left near retirement: ten years and more 100, each year less a step, never under one step. */
export const retirementPercent = (years: number, step: number): number =>
  years >= FULL_YEARS ? 100 : Math.max(step, 100 - (FULL_YEARS - years) * step)

/** All lump sums that are due so far. Faults: `end-before-injury`. */
export function injury(input: InjuryInput, parameters: Parameters): Outcome {
  const { grade, injuredOn, end, insured, tier } = input
  if (end !== null && isBefore(end, injuredOn)) return refuse({ field: 'end', code: 'end-before-injury' })
  const values = needed(parameters, { average: { code: 'average-wage', on: yearBefore(injuredOn) } })
  if (!values.ok) return values.outcome
  const sheet = openSheet()
  const own = ownWage(sheet, input.insuredWage, values.value.average)
  const { months, article } = national[grade]
  const figures = { grade, months, wage: yuanText(own) }
  const item = 'disability-benefits'
  const payer: Payer = insured ? 'fund' : 'employer'
  sheet.sum('injury-disability', article, { item, amount: times(own, months), payer }, figures)
  if (national[grade].allowance > 0) {
    const floor = needed(parameters, { minimum: { code: minimumWageCode(tier), on: end ?? injuredOn } })
    if (!floor.ok) return floor.outcome
    writeAllowance(sheet, grade, own, floor.value.minimum)
  }
  if (isLeavingGrade(grade) && end === null) sheet.remark('injury-stays-employed', article)
  if (isLeavingGrade(grade) && end !== null) {
    const missing = writeLeaving(sheet, { ...input, grade, end }, payer, parameters)
    if (missing !== null) return missing
  }
  sheet.remark(insured ? 'injury-fund' : 'injury-uninsured', insured ? article : 'GSTL-62')
  sheet.remark('injury-finding', 'GSTL-26')
  return sheet.close()
}

/** Grades 1 to 6 draw a monthly allowance, never under the minimum wage; it is told, not summed. */
function writeAllowance(sheet: Worksheet, grade: InjuryGrade, own: Exact, minimum: ParameterValue): void {
  const { allowance, article } = national[grade]
  const amount = times(own, allowance, 100)
  const figures = { wage: yuanText(own), percent: allowance, amount: yuanText(amount) }
  const floor = exact(minimum.value)
  if (isLess(amount, floor))
    sheet.step('injury-allowance-lifted', article, { ...figures, minimum: yuanText(floor) }, minimum)
  else sheet.step('injury-allowance', article, figures)
}

function writeLeaving(
  sheet: Worksheet,
  { grade, end, yearsToRetirement }: InjuryInput & { grade: LeavingGrade; end: Day },
  payer: Payer,
  parameters: Parameters,
): Outcome | null {
  const months = (kind: 'medical' | 'employment'): ParameterCode => `injury-${kind}-${grade}`
  const values = needed(parameters, {
    average: { code: 'average-wage', on: yearBefore(end) },
    medical: { code: months('medical'), on: end },
    employment: { code: months('employment'), on: end },
    step: { code: 'injury-retirement-step', on: end },
  })
  if (!values.ok) return values.outcome
  const { average, medical, employment, step } = values.value
  const percent = retirementPercent(yearsToRetirement, step.value)
  if (percent < 100)
    sheet.step('injury-near-retirement', 'CQ2003-82', { years: yearsToRetirement, step: step.value, percent }, step)
  const lump = (value: number) => times(times(exact(average.value), value), percent, 100)
  const item = 'disability-benefits'
  const base = { grade, average: yuanText(exact(average.value)), year: average.from.slice(0, 4), percent }
  const article = national[grade].article
  const medicalSum = { item, amount: lump(medical.value), payer } as const
  sheet.sum('injury-medical', article, medicalSum, { ...base, months: medical.value }, medical)
  const employmentSum = { item, amount: lump(employment.value) } as const
  sheet.sum('injury-employment', article, employmentSum, { ...base, months: employment.value }, employment)
  return null
}
