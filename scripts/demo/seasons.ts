/** When disputes come in: a little more with every month, most in the weeks before Spring Festival when wages are asked for. */
import { addDays, addMonths, daysBetween, type Day } from '../../workflows/values/day.ts'
import type { Chance } from './chance.ts'

const MONTHS = 24
/** What lies on the desks this morning came in during the last of these days, so that other stories keep away from them. */
const DAYS_OF_THIS_MORNING = 30
/** As many days again in which the older half of it came in. */
const SHARED_DAYS = 25
const SHARED = 0.3

/** January first: the rush before the festival and the quiet after it. */
const BY_MONTH = [1.5, 0.75, 0.95, 1, 1, 1, 1, 0.95, 1, 0.95, 1.05, 1.25]
const FIRST_MONTH = 0.75
const LAST_MONTH = 1.25

/** `count` days of the two years up to `today`, oldest first. */
export function firstDays(count: number, chance: Chance, today: Day): Day[] {
  const begin = addMonths(today, -MONTHS)
  const length = daysBetween(begin, today) - DAYS_OF_THIS_MORNING
  const days = Array.from({ length }, (_, at) => addDays(begin, at))
  const weights = days.map((on, at) => weightOf(on, at, length))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  // One draw from each equal share of the whole, so that no month is empty by chance.
  const draws = Array.from({ length: count }, (_, at) => ((at + chance.next()) / count) * whole)
  const found: Day[] = []
  let passed = 0
  for (const [at, on] of days.entries()) {
    passed += weights[at] ?? 0
    while (found.length < count && (draws[found.length] ?? whole) < passed) found.push(on)
  }
  return found
}

function weightOf(on: Day, at: number, length: number): number {
  const growth = FIRST_MONTH + ((LAST_MONTH - FIRST_MONTH) * at) / length
  const season = BY_MONTH[Number(on.slice(5, 7)) - 1] ?? 1
  return growth * season * (length - at <= SHARED_DAYS ? SHARED : 1)
}
