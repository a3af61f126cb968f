/** What every machine must be: no guard without a use, no step without an end, no article without its text, no dead stage. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { articleCodes } from '../../../workflows/law/articles.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import type { WorkflowDefinition } from '../../../workflows/kernel/definition.ts'
import type { Guard } from '../../../workflows/kernel/guards.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { leavesOf, transitionRows } from '../../../workflows/kernel/table.ts'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { hindranceStages } from '../../../workflows/hindrance/machine.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'
import { warningWorkflow } from '../../../workflows/warning/index.ts'
import { warningStages } from '../../../workflows/warning/machine.ts'
import { anyDay, disputeFacts, disputePlaces } from './workflows.ts'

const covers = (from: string, leaf: string): boolean => from === '*' || leaf === from || leaf.startsWith(`${from}.`)

function reachableFrom(start: string, rows: ReturnType<typeof transitionRows>, leaves: readonly string[]): Set<string> {
  const reached = new Set([start])
  for (const leaf of reached) {
    for (const row of rows) if (row.to !== null && covers(row.from, leaf)) reached.add(row.to)
  }
  return new Set([...reached].filter((leaf) => leaves.includes(leaf)))
}

function checks<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  region: string | null,
  listed: readonly string[],
  ends: readonly string[],
): void {
  const rows = transitionRows(definition)
  const leaves = leavesOf(definition, region)
  const guards = Object.entries<Guard<Facts, Context>>(definition.guards)

  it('has exactly the stages that are listed', () => {
    expect(leaves.toSorted()).toEqual([...listed].toSorted())
  })

  it('leads only into single stages, and says so where it stays', () => {
    const everywhere = leavesOf(definition, null)
    expect(rows.filter((row) => row.to !== null && !everywhere.includes(row.to))).toEqual([])
  })

  it('knows exactly the events of its list', () => {
    const known = Object.keys(definition.events).filter((type) => type !== definition.begin.type)
    expect([...new Set(rows.map((row) => row.event))].toSorted()).toEqual(known.toSorted())
    expect(Object.keys(definition.payloads).toSorted()).toEqual(Object.keys(definition.events).toSorted())
    expect(Object.keys(definition.primary).filter((stage) => !leaves.includes(stage))).toEqual([])
  })

  it('uses every guard and names no other', () => {
    const used = new Set([...rows.flatMap((row) => row.guards), ...definition.begin.bars])
    expect([...used].toSorted()).toEqual(guards.map(([name]) => name).toSorted())
  })

  it('cites only articles whose text is known', () => {
    const cited = [
      ...Object.values<{ article: string | null }>(definition.events).map((entry) => entry.article),
      ...guards.flatMap(([, guard]) =>
        guard.kind === 'bar' && typeof guard.reasons !== 'function'
          ? guard.reasons.map((reason) => reason.article)
          : [],
      ),
    ].filter((code) => code !== null)
    expect(cited.filter((code) => !articleCodes.includes(code))).toEqual([])
  })

  it('reaches every stage, and an end from every stage', () => {
    const inRegion = transitionRows(definition, region)
    const first = leaves[0] ?? ''
    expect([...reachableFrom(first, inRegion, leaves)].toSorted()).toEqual(leaves.toSorted())
    const stuck = leaves.filter((leaf) => !ends.some((end) => reachableFrom(leaf, inRegion, leaves).has(end)))
    expect(stuck).toEqual([])
  })
}

describe('the dispute machine', () => {
  checks(disputeWorkflow, 'procedure', stages, ['archived'])

  it('always has a way on for an event it knows, once the bars hold', () => {
    const rows = transitionRows(disputeWorkflow, 'procedure')
    fc.assert(
      fc.property(disputePlaces, disputeFacts, anyDay, (places, facts, occurredOn) => {
        const told = { ...facts, workersOpenAfter: facts.workersSettledAfter > 0 ? facts.workersOpenAfter : 1 }
        for (const stored of places) {
          const silent = options(disputeWorkflow, stored, () => ({ facts: told, occurredOn }))
            .filter((option) => option.reasons[0]?.code === 'step-not-possible-here')
            .filter((option) => rows.some((row) => row.event === option.event && covers(row.from, stored.stage)))
          expect(silent).toEqual([])
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('the referral machine', () => {
  checks(referralWorkflow, null, referralStages, ['decided', 'withdrawn', 'closed'])
})

describe('the hindrance machine', () => {
  checks(hindranceWorkflow, null, hindranceStages, ['ended'])
})

describe('the warning machine', () => {
  checks(warningWorkflow, null, warningStages, ['closed', 'dismissed'])
})

describe('the machine of legal aid', () => {
  checks(aidWorkflow, null, aidStages, ['closed', 'refused', 'terminated', 'withdrawn'])
})
