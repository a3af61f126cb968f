/** Every stage x event of a referral against the hand-written table, opening included. */
import { describe, expect, it } from 'vitest'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import {
  givesEnforceablePaper,
  handOverKinds,
  referralKinds,
  referralResults,
  type ReferralContext,
} from '../../../workflows/referral/context.ts'
import type { ReferralEvent, ReferralEventType } from '../../../workflows/referral/events.ts'
import type { ReferralFacts } from '../../../workflows/referral/facts.ts'
import { referralGuards, type ReferralGuard } from '../../../workflows/referral/guards.ts'
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
import { readRows, readTable } from '../../oracle/read-table.ts'
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
      : advance(referralWorkflow, { stage, value: stage, context, version: 2 }, happened)
  return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
}

/** What an ordinary step of a kind asks of the server, `-` for nothing, empty when it is refused. */
function effectsOf(kind: ReferralContext['kind'], stage: string, event: string): string {
  const happened = {
    type: event as ReferralEventType,
    occurredOn: day('2026-11-20'),
    facts: {
      today: day('2026-11-22'),
      notBefore: day('2026-11-10'),
      applicants: kind === 'payment-order' || kind === 'enforcement' ? 'worker' : 'both',
      against: [],
      arbitrationGround: 'mediation-failed',
      suitGround: 'award-contested',
      bodyNamed: true,
      noneUnderWay: true,
      resultFits: true,
      resultIsEnforceable: false,
      consented: true,
      riskNamed: true,
    },
    data: samples[event as ReferralEventType],
  } as ReferralEvent
  const context: ReferralContext = { kind, sendings: 0 }
  if (stage === 'unopened' && event !== 'prepared') return ''
  const outcome =
    stage === 'unopened'
      ? begin(referralWorkflow, happened, context)
      : advance(referralWorkflow, { stage, value: stage, context, version: 2 }, happened)
  if (!outcome.ok) return ''
  const named = outcome.effects.map((effect) => effect.type).filter((type) => type !== 'mark' && type !== 'count')
  return named.length === 0 ? '-' : named.join(' ')
}

/** What a decision with this result asks of the server, or why it is refused. */
function decisionOn(result: string): string[] {
  const outcome = advance(
    referralWorkflow,
    { stage: 'accepted', value: 'accepted', context: { kind: 'judicial-confirmation', sendings: 1 }, version: 2 },
    {
      type: 'decided',
      occurredOn: day('2026-11-20'),
      facts: {
        today: day('2026-11-22'),
        notBefore: day('2026-11-10'),
        applicants: 'both',
        against: [],
        arbitrationGround: null,
        suitGround: null,
        bodyNamed: true,
        noneUnderWay: true,
        resultFits: referralResults['judicial-confirmation'].includes(result),
        resultIsEnforceable: givesEnforceablePaper(result),
        consented: true,
        riskNamed: false,
      },
      data: { result, amountFen: null },
    },
  )
  return outcome.ok ? outcome.effects.map((effect) => effect.type) : outcome.reasons.map((reason) => reason.code)
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

  it('would notice any single guard held open or shut', () => {
    // Whether a paper is enforceable and whether a court is concerned are effects; the last two tests show them.
    const effectsOnly: ReadonlySet<ReferralGuard> = new Set(['enforceable', 'hand-over'])
    const names = (Object.keys(referralGuards) as ReferralGuard[]).filter((name) => !effectsOnly.has(name))
    const unnoticed = names.filter((name) => {
      const guard = referralGuards[name]
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

  it.each([
    ['court', referralKinds],
    ['hand-over', handOverKinds],
  ] as const)('asks of the desk what the table of effects says, for every kind of %s', (group, kinds) => {
    const rows = readRows('referral-effects.table.txt').filter(({ cells }) => cells[0] === group)
    expect(rows.length).toBeGreaterThan(8)
    for (const kind of kinds)
      for (const { cells } of rows) {
        const [, stage = '', event = '', wanted = ''] = cells
        expect([kind, stage, event, effectsOf(kind, stage, event)]).toEqual([kind, stage, event, wanted])
      }
  })

  it('leaves no effect out of the table', () => {
    const rows = new Set(readRows('referral-effects.table.txt').map(({ cells }) => cells.slice(0, 3).join(' ')))
    const missing = [
      ['court', 'arbitration'],
      ['hand-over', 'hardship-help'],
    ].flatMap(([group = '', kind = '']) =>
      stages.flatMap((stage) =>
        events
          .filter((event) => !rows.has([group, stage, event].join(' ')))
          .filter((event) => !['', '-'].includes(effectsOf(kind as ReferralContext['kind'], stage, event)))
          .map((event) => `${group} ${stage} ${event}`),
      ),
    )
    expect(missing).toEqual([])
  })

  it('marks the paper enforceable only when the result is', () => {
    expect(decisionOn('confirmed')).toEqual(['mark-enforceable', 'close-referral'])
    expect(decisionOn('refused')).toEqual(['close-referral'])
    expect(decisionOn('awarded')).toEqual(['result-of-another-kind'])
  })
})
