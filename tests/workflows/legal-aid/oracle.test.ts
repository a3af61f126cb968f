/** Every stage x event of an aid case against the hand-written table, opening included. */
import { describe, expect, it } from 'vitest'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { AidContext } from '../../../workflows/legal-aid/context.ts'
import type { AidEventType } from '../../../workflows/legal-aid/events.ts'
import type { AidFacts } from '../../../workflows/legal-aid/facts.ts'
import { aidGuards, type AidGuard } from '../../../workflows/legal-aid/guards.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { day } from '../../../workflows/values/day.ts'
import { matrixTable } from '../../../workflows/permissions.ts'
import {
  differences,
  questionsOf,
  turned,
  unknownNames,
  unusedRules,
  type Answer,
  type Question,
} from '../../oracle/judge-by-table.ts'
import { readRows, readTable } from '../../oracle/read-table.ts'
import { samples } from './samples.ts'

const table = readTable('legal-aid.table.txt')
const stages = ['unopened', ...aidStages]
const events = Object.keys(aidWorkflow.events)
const questions = questionsOf(table, stages, events)

function ask({ stage, event, facts, flags }: Question): Answer {
  const { on, ...rest } = facts
  const happened = {
    type: event as AidEventType,
    occurredOn: day(String(on)),
    facts: rest as unknown as AidFacts,
    data: samples[event as AidEventType],
  }
  const context = flags as AidContext
  if (stage === 'unopened' && event !== 'applied') return { no: ['nothing-to-move'] }
  const outcome =
    stage === 'unopened'
      ? begin(aidWorkflow, happened, context)
      : advance(aidWorkflow, { stage, value: stage, context, version: 1 }, happened)
  return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
}

describe('an aid case against the hand-written table', () => {
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
    const names = Object.keys(aidGuards) as AidGuard[]
    const unnoticed = names.filter((name) => {
      const guard = aidGuards[name]
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

describe('who may make which event', () => {
  const listed = new Map(
    readRows('aid-event-roles.table.txt').map(({ cells: [event = '', who = ''] }) => [
      event,
      who.split(/\s+/).toSorted(),
    ]),
  )

  it('names every event', () => {
    expect([...listed.keys()].toSorted()).toEqual(events.toSorted())
  })

  it('answers every event x role as the table says', () => {
    const matrix = matrixTable()
    const told = Object.entries(aidWorkflow.events).map(([event, { permission }]) => {
      const cells = matrix.find((row) => row.action === permission)?.cells ?? []
      return [
        event,
        cells
          .filter((cell) => cell.relation !== null)
          .map((cell) => cell.role)
          .toSorted(),
      ]
    })
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(listed))
  })
})
