/** A worker's own wage for work injury benefits: the insured average, within 60 and 300 % of the region's average (GSTL 64). */
import { day, split, type Day } from '../../values/day.ts'
import { exact, isLess, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import type { ParameterValue } from '../parameters/parameters.ts'
import type { Worksheet } from './worksheet.ts'

const FLOOR_PERCENT = 60
const CAP_PERCENT = 300

/** The first day of the year before a day, under which that year's average wage is filed. */
export const yearBefore = (on: Day): Day => day(`${String(split(on).year - 1)}-01-01`)

/** The insured wage within its bounds, with the step that moved it or left it. */
export function ownWage(sheet: Worksheet, insured: Fen, average: ParameterValue): Exact {
  const wage = exact(insured)
  const [floor, cap] = [FLOOR_PERCENT, CAP_PERCENT].map((percent) => times(exact(average.value), percent, 100)) as [
    Exact,
    Exact,
  ]
  const figures = {
    wage: yuanText(wage),
    average: yuanText(exact(average.value)),
    floor: yuanText(floor),
    cap: yuanText(cap),
  }
  const [code, own] = isLess(wage, floor)
    ? (['injury-wage-floor', floor] as const)
    : isLess(cap, wage)
      ? (['injury-wage-cap', cap] as const)
      : (['injury-wage', wage] as const)
  sheet.step(code, 'GSTL-64', figures, average)
  return own
}
