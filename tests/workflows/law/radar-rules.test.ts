/** When several small things about one employer make a pattern: each rule at its threshold and one below, with the settings of the day. */
import { expect, it } from 'vitest'
import { parameterBook, readBook } from '../../../workflows/law/parameters/parameters.ts'
import { radarDays, radarFindings, radarRules, type RadarFigures } from '../../../workflows/law/radar-rules.ts'
import { day } from '../../../workflows/values/day.ts'

const on = day('2026-11-22')
const shipped = readBook(parameterBook([]))
const none: RadarFigures = { workers: 0, consultations: 0, arrears: 0, missed: 0, defaults: 0, warnings: 0 }

it('says nothing of an employer about whom nothing is known', () => {
  expect(radarFindings(none, shipped, on)).toEqual([])
})

it.each([
  // rule | reaches | does not | days
  ['workers', 3, 2, 30],
  ['consultations', 5, 4, 30],
  ['arrears', 20_000_000, 19_999_999, 90],
  ['missed', 3, 2, 90],
  ['defaults', 2, 1, 90],
  ['warnings', 2, 1, 90],
] as const)('%s: from %i on, not at %i, over %i days', (rule, reaches, short, days) => {
  expect(radarFindings({ ...none, [rule]: reaches }, shipped, on)).toEqual([
    { rule, found: reaches, threshold: reaches, days },
  ])
  expect(radarFindings({ ...none, [rule]: short }, shipped, on)).toEqual([])
})

it('names every rule that is reached, and follows a setting from its day on', () => {
  const all = Object.fromEntries(radarRules.map((rule) => [rule, 100_000_000])) as RadarFigures
  expect(radarFindings(all, shipped, on).map((finding) => finding.rule)).toEqual([...radarRules])
  const entered = readBook(
    parameterBook([
      { code: 'radar-workers', value: 5, from: day('2026-11-23'), source: '会议纪要' },
      { code: 'radar-workers-days', value: 60, from: day('2026-11-23'), source: '会议纪要' },
    ]),
  )
  const few = { ...none, workers: 4 }
  expect(radarFindings(few, entered, on)).toHaveLength(1)
  expect(radarFindings(few, entered, day('2026-11-23'))).toEqual([])
  expect(radarDays(entered, day('2026-11-23')).workers).toBe(60)
})
