/** Every stage x event of a referral against the hand-written table, opening included. */
import { describe, expect, it } from 'vitest'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { ReferralContext } from '../../../workflows/referral/context.ts'
import type { ReferralEvent, ReferralEventType } from '../../../workflows/referral/events.ts'
import type { ReferralFacts } from '../../../workflows/referral/facts.ts'
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'
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

const table = readTable('referral.table.txt')
const stages = ['unopened', ...referralStages]
const events = Object.keys(referralWorkflow.events)
const questions = questionsOf(table, stages, events)

function ask({ stage, event, facts, flags }: Question): Answer {
  const { on, against, ...rest } = facts
  const law = against === null ? [] : [{ code: String(against), article: 'RMTJ-33', cure: 'nobody' }]
  const happened = {
    type: event as ReferralEventType,
    occurredOn: day(String(on)),
    facts: { ...rest, against: law } as unknown as ReferralFacts,
    data: samples[event as ReferralEventType],
  } as ReferralEvent
  const context = flags as ReferralContext
  if (stage === 'unopened' && event !== 'prepared') return { no: ['nothing-to-move'] }
  const outcome =
    stage === 'unopened'
      ? begin(referralWorkflow, happened, context)
      : advance(referralWorkflow, { stage, value: stage, context, version: 1 }, happened)
  return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
}

describe('a referral against the hand-written table', () => {
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
})
