/** Every period against a written table: event, last day, rolled day, whether it is known, and the article; and what holds for all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import { isTermRuleId, termRules } from '../../../workflows/law/term-rules.ts'
import { computeTerm } from '../../../workflows/law/terms.ts'
import { addDays, day, daysFrom } from '../../../workflows/values/day.ts'

const rows = readFileSync(join(import.meta.dirname, 'terms.table.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const ids = Object.keys(termRules).filter(isTermRuleId)

describe('the table of periods', () => {
  it('has eight rows for every rule', () => {
    const counted = ids.map((id) => rows.filter(([rule]) => rule === id).length)
    expect(counted).toEqual(ids.map(() => 8))
  })

  it.each(rows)('%s from %s is counted to %s and ends %s (%s, %s)', (rule = '', on = '', raw, last, known, article) => {
    if (!isTermRuleId(rule)) throw new Error(`no rule ${rule}`)
    const term = computeTerm(rule, day(on), calendar)
    expect(term).toMatchObject({ rawLastDay: raw, lastDay: last, provisional: known === 'provisional', article })
  })
})

describe('every period', () => {
  const events = fc.integer({ min: 0, max: 729 }).map((count) => addDays(day('2025-01-01'), count))

  it('rolls over days off and over nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), events, (id, on) => {
        const { rawLastDay, lastDay } = computeTerm(id, on, calendar)
        const passed = daysFrom(rawLastDay, addDays(lastDay, -1))
        expect(passed.filter((one) => !calendar.isDayOff(one))).toEqual([])
        if (!termRules[id].rolls) expect(passed).toEqual([])
        if (passed.length > 0) expect(calendar.isMakeUp(rawLastDay)).toBe(false)
      }),
    )
  })

  it('shows a working that begins after the event and ends on its last day, each step with a real day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), events, (id, on) => {
        const { steps, lastDay, eventOn } = computeTerm(id, on, calendar)
        expect(steps[0]).toMatchObject({ code: 'event-day-not-counted', day: eventOn })
        expect(steps.find(({ code }) => code === 'last-day')?.day).toBe(lastDay)
      }),
    )
  })
})
