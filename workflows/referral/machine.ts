/** The way of one referral to court, arbitration or another body and back; a dispute may have several, one after another or together. */
import { buildMachine } from '../kernel/build-machine.ts'
import type { Effect } from '../kernel/definition.ts'
import { stepWriter } from '../kernel/steps.ts'
import type { ReferralContext } from './context.ts'
import { referralGuards, type ReferralGuard } from './guards.ts'

export const referralStages = [
  'prepared',
  'sent',
  'accepted',
  'issued',
  'returned',
  'decided',
  'withdrawn',
  'closed',
] as const
export type ReferralStage = (typeof referralStages)[number]

/**
 * Effects of a referral: `open-referral` and `close-referral` are the events the server then sends to the dispute. A hand-over
 * has a letter and a day to be answered by in their place.
 */
export type ReferralEffect =
  | 'open-referral'
  | 'close-referral'
  | 'offer-application'
  | 'stop-window-clock'
  | 'mark-enforceable'
  | 'offer-letter'
  | 'start-answer-clock'
  | 'stop-answer-clock'

export const effect = (type: ReferralEffect): Effect => ({ type, params: {} })

const steps = stepWriter<ReferralGuard, ReferralStage, ReferralContext>((place) => `#referral.${place}`)
const dated = ['not-in-future', 'in-order'] as const

/** What the law asks before papers are prepared, and again before they go out. */
export const open: readonly ReferralGuard[] = [
  ...dated,
  'law-allows',
  'both-apply-for-confirmation',
  'both-apply-for-review',
  'worker-applies',
  'arbitration-has-ground',
  'suit-has-ground',
  'worker-consents',
  'danger-is-named',
]

const ended = [effect('close-referral')]
const answered = [effect('stop-answer-clock')]
const handOver = ['hand-over'] as const
const numbered = { 'number-noted': steps(dated) }
const chasable = { chased: steps([...dated, 'is-chased'], { effects: [effect('start-answer-clock')] }) }
const withdrawn = (...effects: readonly Effect[]) => ({
  withdrawn: steps(dated, { when: handOver, to: 'withdrawn', effects }, { to: 'withdrawn', effects: ended }),
})
const withdrawable = withdrawn(...answered)
const returnable = { returned: steps(dated, { when: handOver, to: 'returned', effects: answered }, { to: 'returned' }) }
const decided = {
  decided: steps(
    [...dated, 'result-fits'],
    { when: handOver, to: 'decided', effects: answered },
    { when: ['enforceable'], to: 'decided', effects: [effect('mark-enforceable'), ...ended] },
    { to: 'decided', effects: ended },
  ),
}

export const referralMachine = buildMachine(
  {
    id: 'referral',
    initial: 'prepared',
    states: {
      prepared: {
        on: {
          sent: steps(
            [...open, 'body-named'],
            { when: handOver, to: 'sent', count: { sendings: 1 }, effects: [effect('start-answer-clock')] },
            { to: 'sent', count: { sendings: 1 }, effects: [effect('stop-window-clock')] },
          ),
          ...withdrawn(),
        },
      },
      sent: {
        on: { ...numbered, ...chasable, accepted: steps(dated, { to: 'accepted' }), ...returnable, ...withdrawable },
      },
      accepted: {
        on: {
          ...numbered,
          ...chasable,
          ...returnable,
          ...withdrawable,
          ...decided,
          'order-issued': steps([...dated, 'is-payment-order'], { to: 'issued' }),
        },
      },
      issued: { on: { ...numbered, ...withdrawable, ...decided } },
      returned: {
        on: {
          ...numbered,
          'prepared-again': steps(
            dated,
            { when: handOver, to: 'prepared', effects: [effect('offer-letter')] },
            { to: 'prepared', effects: [effect('offer-application')] },
          ),
          'given-up': steps(dated, { when: handOver, to: 'closed' }, { to: 'closed', effects: ended }),
        },
      },
      decided: { on: numbered },
      withdrawn: {},
      closed: {},
    },
  },
  referralGuards,
)
