/** A small machine against its hand-written table: every stage x event, opening included. */
import { expect, it } from 'vitest'
import { advance, begin } from '../../workflows/kernel/advance.ts'
import type { WorkflowDefinition } from '../../workflows/kernel/definition.ts'
import { day } from '../../workflows/values/day.ts'
import {
  differences,
  questionsOf,
  turned,
  unknownNames,
  unusedRules,
  type Answer,
  type Question,
} from '../oracle/judge-by-table.ts'
import { readTable, type Values } from '../oracle/read-table.ts'

type Machine<Context extends object, Facts, Type extends string> = {
  definition: WorkflowDefinition<Context, Facts, Type>
  stages: readonly string[]
  /** The file of its rules. */
  table: string
  /** A sound payload of each event. */
  samples: Readonly<Record<Type, Readonly<Record<string, unknown>>>>
  /** What the machine is told, from the facts of a rule; they are taken as they stand unless told otherwise. */
  told?: (facts: Values) => unknown
}

/** The questions of a machine's table, and how the machine answers one. */
export function machineByTable<Context extends object, Facts, Type extends string>({
  definition,
  stages: known,
  table: file,
  samples,
  told = (facts) => facts,
}: Machine<Context, Facts, Type>) {
  const table = readTable(file)
  const stages = ['unopened', ...known]
  const events = Object.keys(definition.events)
  const questions = questionsOf(table, stages, events)

  function ask({ stage, event, facts, flags }: Question): Answer {
    const { on, ...rest } = facts
    const type = event as Type
    const happened = { type, occurredOn: day(String(on)), facts: told(rest) as Facts, data: samples[type] }
    if (stage === 'unopened' && event !== definition.begin.type) return { no: ['nothing-to-move'] }
    const outcome =
      stage === 'unopened'
        ? begin(definition, happened, flags as unknown as Context)
        : advance(definition, { stage, value: stage, context: flags, version: definition.version }, happened)
    return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
  }

  /** The tests of every such table; a guard left out is one that no answer shows, and wants a test of its own. */
  function agrees(showsInAnswers: (guard: string) => boolean = () => true): void {
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
      const unnoticed = Object.entries(definition.guards).filter(([name, guard]) => {
        if (!showsInAnswers(name)) return false
        const { test } = guard
        const seen = [true, false].map((answer) => {
          guard.test = () => answer
          return differences(questions, ask).length > 0
        })
        guard.test = test
        return seen.includes(false)
      })
      expect(unnoticed.map(([name]) => name)).toEqual([])
      expect(differences(questions, ask)).toEqual([])
    })
  }

  return { stages, questions, events, ask, agrees }
}
