/** Our list of possible steps against xstate's own judgement, for random facts in every stage. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { advance } from '../../../workflows/kernel/advance.ts'
import type { Stored, WorkflowDefinition } from '../../../workflows/kernel/definition.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { restore } from '../../../workflows/kernel/restore.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { samples as disputeSamples } from '../dispute/samples.ts'
import { samples as referralSamples } from '../referral/samples.ts'
import { anyDay, disputeFacts, disputePlaces, referralFacts, referralPlaces } from './workflows.ts'

function agrees<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  places: fc.Arbitrary<Stored[]>,
  facts: fc.Arbitrary<Facts>,
  payloads: Readonly<Record<Type, object>>,
): void {
  const seen = { possible: new Set<string>(), closed: new Set<string>() }
  const judge = (stored: Stored, told: Facts, occurredOn: Day): void => {
    const snapshot = restore(definition, stored)
    for (const option of options(definition, stored, () => ({ facts: told, occurredOn }))) {
      const data = payloads[option.event] as Record<string, unknown>
      const event = { type: option.event, occurredOn, facts: told, data }
      expect([option.event, option.possible]).toEqual([option.event, snapshot.can(event)])
      const outcome = advance(definition, stored, event)
      if (outcome.ok) {
        seen.possible.add(option.event)
        expect([option.event, outcome.from, outcome.to]).toEqual([option.event, stored.stage, option.target])
        definition.context.parse(outcome.next.context)
      } else {
        seen.closed.add(option.event)
        expect(outcome.reasons).toEqual(option.reasons)
        expect(option.reasons.length).toBeGreaterThan(0)
      }
    }
  }
  fc.assert(
    fc.property(places, facts, anyDay, (everyStage, told, occurredOn) => {
      for (const stored of everyStage) judge(stored, told, occurredOn)
    }),
    { numRuns: 40 },
  )
  const all = Object.keys(definition.events).filter((type) => type !== definition.begin.type)
  // That every event can happen is the table's to prove; here most must have, or the agreement would mean little.
  expect(seen.possible.size).toBeGreaterThan(all.length * 0.7)
  expect(seen.closed.size).toBeGreaterThan(all.length / 2)
}

describe('the list of possible steps', () => {
  it('agrees with can() and with what advance does, for disputes', () => {
    agrees(disputeWorkflow, disputePlaces, disputeFacts, disputeSamples)
  })

  it('agrees with can() and with what advance does, for referrals', () => {
    agrees(referralWorkflow, referralPlaces, referralFacts, referralSamples)
  })
})
