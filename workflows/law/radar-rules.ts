/**
 * When several small things about one employer make a pattern (issue 6 point 5): each rule with what was found, the days it
 * looks back and the number it has to reach. No law says any of them, so all are dated settings; three workers in thirty
 * days is the yellow warning's own measure (domain.md 6.3).
 */
import type { Day } from '../values/day.ts'
import type { ParameterCode } from './parameters/parameter-codes.ts'
import type { Parameters } from './parameters/parameters.ts'

export const radarRules = ['workers', 'consultations', 'arrears', 'missed', 'defaults', 'warnings'] as const
export type RadarRule = (typeof radarRules)[number]

type Rule = { reach: ParameterCode; span: 'radar-workers-days' | 'radar-days' }

const RULES: Readonly<Record<RadarRule, Rule>> = {
  workers: { reach: 'radar-workers', span: 'radar-workers-days' },
  consultations: { reach: 'radar-consultations', span: 'radar-workers-days' },
  arrears: { reach: 'radar-arrears', span: 'radar-days' },
  missed: { reach: 'radar-missed', span: 'radar-days' },
  defaults: { reach: 'radar-defaults', span: 'radar-days' },
  warnings: { reach: 'radar-warnings', span: 'radar-days' },
}

/** Workers as persons, consultations and warnings as often as they came, arrears in fen, missed instalments, cases in default. */
export type RadarFigures = Readonly<Record<RadarRule, number>>

export type RadarFinding = { rule: RadarRule; found: number; threshold: number; days: number }

/** The days each rule looks back from a day; 0 where nobody set them. */
export function radarDays(parameters: Parameters, on: Day): Readonly<Record<RadarRule, number>> {
  const days = (rule: RadarRule): number => parameters(RULES[rule].span, on)?.value ?? 0
  return Object.fromEntries(radarRules.map((rule) => [rule, days(rule)])) as Record<RadarRule, number>
}

/** Every rule the figures reach, with what it asks; none where there is no pattern. A threshold nobody set is never reached. */
export function radarFindings(figures: RadarFigures, parameters: Parameters, on: Day): RadarFinding[] {
  const days = radarDays(parameters, on)
  return radarRules.flatMap((rule) => {
    const threshold = parameters(RULES[rule].reach, on)?.value ?? null
    const found = figures[rule]
    return threshold !== null && threshold > 0 && found >= threshold
      ? [{ rule, found, threshold, days: days[rule] }]
      : []
  })
}
