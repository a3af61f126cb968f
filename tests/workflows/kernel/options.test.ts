/** Our list of possible steps against xstate's own judgement, for random facts in every stage. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { warningWorkflow } from '../../../workflows/warning/index.ts'
import { advance } from '../../../workflows/kernel/advance.ts'
import type { Stored, WorkflowDefinition } from '../../../workflows/kernel/definition.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { restore } from '../../../workflows/kernel/restore.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { samples as disputeSamples } from '../dispute/samples.ts'
import { samples as hindranceSamples } from '../hindrance/samples.ts'
import { samples as aidSamples } from '../legal-aid/samples.ts'
import { samples as referralSamples } from '../referral/samples.ts'
import { samples as warningSamples } from '../warning/samples.ts'
import {
  aidFacts,
  aidPlaces,
  anyDay,
  disputeFacts,
  disputePlaces,
  hindranceFacts,
  hindrancePlaces,
  referralFacts,
  referralPlaces,
  warningFacts,
  warningPlaces,
} from './workflows.ts'

function agrees<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  places: fc.Arbitrary<Stored[]>,
  facts: fc.Arbitrary<Facts>,
  payloads: Readonly<Record<Type, object>>,
): void {
  const seen = { possible: new Set<string>(), closed: new Set<string>() }
  const disagreement = (stored: Stored, told: Facts, occurredOn: Day): string[] => {
    const snapshot = restore(definition, stored)
    return options(definition, stored, () => ({ facts: told, occurredOn }))
      .filter((option) => {
        const data = payloads[option.event] as Record<string, unknown>
        const event = { type: option.event, occurredOn, facts: told, data }
        const outcome = advance(definition, stored, event)
        seen[outcome.ok ? 'possible' : 'closed'].add(option.event)
        if (option.possible !== snapshot.can(event) || option.possible !== outcome.ok) return true
        if (!outcome.ok) return option.reasons.length === 0 || !isDeepStrictEqual(outcome.reasons, option.reasons)
        const kept = definition.context.safeParse(outcome.next.context).success
        return (
          !kept || outcome.from !== stored.stage || outcome.to !== option.target || outcome.next.stage !== outcome.to
        )
      })
      .map((option) => `${stored.stage} ${option.event}`)
  }
  fc.assert(
    fc.property(places, facts, anyDay, (everyStage, told, occurredOn) => {
      expect(everyStage.flatMap((stored) => disagreement(stored, told, occurredOn))).toEqual([])
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

  it('agrees with can() and with what advance does, for hindrances', () => {
    agrees(hindranceWorkflow, hindrancePlaces, hindranceFacts, hindranceSamples)
  })

  it('agrees with can() and with what advance does, for legal aid', () => {
    agrees(aidWorkflow, aidPlaces, aidFacts, aidSamples)
  })

  it('agrees with can() and with what advance does, for referrals', () => {
    agrees(referralWorkflow, referralPlaces, referralFacts, referralSamples)
  })

  it('agrees with can() and with what advance does, for warnings', () => {
    agrees(warningWorkflow, warningPlaces, warningFacts, warningSamples)
  })
})
