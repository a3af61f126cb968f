/** The way of one referral to court or arbitration and back; a dispute may have several, one after another or together. */
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

/** Effects of a referral: `open-referral` and `close-referral` are the events the server then sends to the dispute. */
export type ReferralEffect =
  'open-referral' | 'close-referral' | 'offer-application' | 'stop-window-clock' | 'mark-enforceable'

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
]

const ended = [effect('close-referral')]
const numbered = { 'number-noted': steps(dated) }
const withdrawable = { withdrawn: steps(dated, { to: 'withdrawn', effects: ended }) }
const returnable = { returned: steps(dated, { to: 'returned' }) }
const decided = {
  decided: steps(
    [...dated, 'result-fits'],
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
          sent: steps([...open, 'body-named'], {
            to: 'sent',
            count: { sendings: 1 },
            effects: [effect('stop-window-clock')],
          }),
          ...withdrawable,
        },
      },
      sent: { on: { ...numbered, accepted: steps(dated, { to: 'accepted' }), ...returnable, ...withdrawable } },
      accepted: {
        on: {
          ...numbered,
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
          'prepared-again': steps(dated, { to: 'prepared', effects: [effect('offer-application')] }),
          'given-up': steps(dated, { to: 'closed', effects: ended }),
        },
      },
      decided: { on: numbered },
      withdrawn: {},
      closed: {},
    },
  },
  referralGuards,
)
