/** Which law opens which way out: confirmation and review by both, payment order by the worker, arbitration before court. */
import { vocabulary } from '../kernel/guards.ts'
import { isAfter, isBefore } from '../values/day.ts'
import { isHandOver, type ReferralContext } from './context.ts'
import type { ReferralFacts } from './facts.ts'

const { bar, answered, fork } = vocabulary<ReferralFacts, ReferralContext>()

const kindIs =
  (...kinds: ReferralContext['kind'][]) =>
  ({ kind }: ReferralContext): boolean =>
    kinds.includes(kind)
const confirmation = kindIs('judicial-confirmation')
const review = kindIs('arbitration-review')
const byWorker = kindIs('payment-order', 'enforcement')
const arbitration = kindIs('arbitration')
const suit = kindIs('suit')
const order = kindIs('payment-order')
const police = kindIs('police')
const handOver = ({ kind }: ReferralContext): boolean => isHandOver(kind)

export const referralGuards = {
  'not-in-future': bar((facts, _, on) => !isAfter(on, facts.today), 'in-the-future', null, 'clerk'),
  'in-order': bar((facts, _, on) => !isBefore(on, facts.notBefore), 'before-the-step-it-follows', null, 'clerk'),
  'body-named': bar((facts) => facts.bodyNamed, 'body-not-named', null, 'mediator'),
  'none-under-way': bar((facts) => facts.noneUnderWay, 'referral-under-way', null, 'court'),
  // 30 days, payment clauses only, default, item class, two years: the law rules have counted (MSS 205, 250; JS1 52; LDTZ 16).
  'law-allows': answered((facts) => facts.against),
  'both-apply-for-confirmation': bar(
    (facts, context) => !confirmation(context) || facts.applicants === 'both',
    'not-both-applicants',
    'MSS-205',
    'both-parties',
  ),
  'both-apply-for-review': bar(
    (facts, context) => !review(context) || facts.applicants === 'both',
    'not-both-applicants',
    'ORD17-27',
    'both-parties',
  ),
  'worker-applies': bar(
    (facts, context) => !byWorker(context) || facts.applicants === 'worker',
    'only-the-worker-applies',
    'LDTZ-16',
    'worker',
  ),
  'arbitration-has-ground': bar(
    (facts, context) => !arbitration(context) || facts.arbitrationGround !== null,
    'mediation-still-under-way',
    'LDTZ-14',
    'time',
  ),
  // Arbitration comes before court except in the listed cases (LDTZ 5; domain.md 1.9).
  'suit-has-ground': bar(
    (facts, context) => !suit(context) || facts.suitGround !== null,
    'arbitration-comes-first',
    'LDTZ-5',
    'worker',
  ),
  // The police are told of a danger without asking anybody (RMTJ 25, GXF 13).
  'worker-consents': bar(
    (facts, context) => !handOver(context) || police(context) || facts.consented,
    'worker-has-not-consented',
    'GXF-23',
    'worker',
  ),
  'danger-is-named': bar(
    (facts, context) => !police(context) || facts.riskNamed,
    'no-danger-named',
    'RMTJ-25',
    'mediator',
  ),
  // A court is waited for; whom the desk asked for help it asks again.
  'is-chased': bar((_, context) => handOver(context), 'only-hand-overs-are-chased', null, 'nobody'),
  'hand-over': fork((_, context) => handOver(context)),
  // Only a payment order is issued first and stands once 15 days have passed without objection (MSS 227).
  'is-payment-order': bar((_, context) => order(context), 'no-order-in-this-kind', 'MSS-227', 'nobody'),
  'result-fits': bar((facts) => facts.resultFits, 'result-of-another-kind', null, 'clerk'),
  enforceable: fork((facts) => facts.resultIsEnforceable),
}
export type ReferralGuard = keyof typeof referralGuards
