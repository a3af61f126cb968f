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
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'
import { day } from '../../../workflows/values/day.ts'
import { readRows } from '../../oracle/read-table.ts'
import { machineByTable } from '../machine-by-table.ts'
import { samples } from './samples.ts'

const { agrees, events, stages } = machineByTable({
  definition: referralWorkflow,
  stages: referralStages,
  table: 'referral.table.txt',
  samples,
  told: ({ against, ...facts }) => ({
    ...facts,
    against: against === null ? [] : [{ code: String(against), article: 'RMTJ-33', cure: 'nobody' }],
  }),
})

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
  // Whether a paper is enforceable and whether a court is concerned are effects; the last two tests show them.
  agrees((guard) => guard !== 'enforceable' && guard !== 'hand-over')

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
