/** The statutory retirement age by the rules in force: raised step by step for births from 1965 (men) and 1970, 1975 (women) on. */
import { addMonths, month, monthOf, monthsBetween, type Day, type Month } from '../values/day.ts'

/** Whose age: women retire by their post, and the counter seldom knows it; the earlier age is asked about first. */
export type RetirementGroup = 'men' | 'women-staff' | 'women-workers'

type Raise = { years: number; from: Month; everyMonths: number; mostMonths: number }

/** The first month of birth that is raised, how many births make one month more, and the most (RETIRE2024). */
const raises: Readonly<Record<RetirementGroup, Raise>> = {
  men: { years: 60, from: month('1965-01'), everyMonths: 4, mostMonths: 36 },
  'women-staff': { years: 55, from: month('1970-01'), everyMonths: 4, mostMonths: 36 },
  'women-workers': { years: 50, from: month('1975-01'), everyMonths: 2, mostMonths: 60 },
}

/** The age in full months at which someone born in a month retires. */
export function retirementAgeInMonths(group: RetirementGroup, bornIn: Month): number {
  const { years, from, everyMonths, mostMonths } = raises[group]
  const after = monthsBetween(from, bornIn)
  const raised = after < 0 ? 0 : Math.min(mostMonths, Math.floor(after / everyMonths) + 1)
  return years * 12 + raised
}

/** The day the retirement age is reached. */
export const retirementDay = (group: RetirementGroup, bornOn: Day): Day =>
  addMonths(bornOn, retirementAgeInMonths(group, monthOf(bornOn)))
