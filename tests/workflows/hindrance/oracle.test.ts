/** Every stage x event of a hindrance against the hand-written table, opening included. */
import { describe, expect, it } from 'vitest'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { HindranceContext } from '../../../workflows/hindrance/context.ts'
import type { HindranceEventType } from '../../../workflows/hindrance/events.ts'
import type { HindranceFacts } from '../../../workflows/hindrance/facts.ts'
import { hindranceGuards, type HindranceGuard } from '../../../workflows/hindrance/guards.ts'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { hindranceStages } from '../../../workflows/hindrance/machine.ts'
import { day } from '../../../workflows/values/day.ts'
import {
  differences,
  questionsOf,
  turned,
  unknownNames,
  unusedRules,
  type Answer,
  type Question,
} from '../../oracle/judge-by-table.ts'
import { readTable } from '../../oracle/read-table.ts'
import { samples } from './samples.ts'

const table = readTable('hindrance.table.txt')
const stages = ['unopened', ...hindranceStages]
const events = Object.keys(hindranceWorkflow.events)
const questions = questionsOf(table, stages, events)

function ask({ stage, event, facts, flags }: Question): Answer {
  const { on, ...rest } = facts
  const happened = {
    type: event as HindranceEventType,
    occurredOn: day(String(on)),
    facts: rest as unknown as HindranceFacts,
    data: samples[event as HindranceEventType],
  }
  const context = flags as HindranceContext
  if (stage === 'unopened' && event !== 'noted') return { no: ['nothing-to-move'] }
  const outcome =
    stage === 'unopened'
      ? begin(hindranceWorkflow, happened, context)
      : advance(hindranceWorkflow, { stage, value: stage, context, version: 1 }, happened)
  return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
}

describe('a hindrance against the hand-written table', () => {
  it('uses every rule', () => {
    expect(unknownNames(table, stages, events)).toEqual([])
    expect(unusedRules(table, questions)).toEqual([])
  })

  it('answers as the table says', () => {
    expect(differences(questions, ask)).toEqual([])
  })

  it('would fail if any single answer were turned round', () => {
    expect(
      questions.filter((question) => differences([question], (asked) => turned(asked, ask(asked))).length === 0),
    ).toEqual([])
  })

  it('would notice any single guard held open or shut', () => {
    const names = Object.keys(hindranceGuards) as HindranceGuard[]
    const unnoticed = names.filter((name) => {
      const guard = hindranceGuards[name]
      const { test } = guard
      const seen = [true, false].map((answer) => {
        guard.test = () => answer
        return differences(questions, ask).length > 0
      })
      guard.test = test
      return seen.includes(false)
    })
    expect(unnoticed).toEqual([])
    expect(differences(questions, ask)).toEqual([])
  })
})
