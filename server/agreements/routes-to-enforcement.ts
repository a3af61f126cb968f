/** Which ways to an enforceable paper a draft would open from its day of effect on, and what keeps the others closed (domain.md 0.3). */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { arbitrationReview, judicialConfirmation, paymentOrder } from '../../workflows/law/confirmation.ts'
import type { ReferralKind } from '../../workflows/referral/context.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { agreementFacts } from '../referrals/ways.ts'

export type Route = { kind: ReferralKind; open: boolean; reasons: readonly Reason[] }

/** The three ways, judged as if the agreement took effect on the day; what only time keeps closed is open. */
export function routesOf(file: DisputeFile, agreement: WholeAgreement, on: Day, calendar: Calendar): Route[] {
  const facts = agreementFacts(file, { ...agreement, effective_on: on }, on)
  const confirmable = agreement.confirms_relationship === 0
  const answers: [ReferralKind, readonly Reason[]][] = [
    ['judicial-confirmation', confirmable ? judicialConfirmation(facts, calendar).reasons : [CONFIRMS]],
    ['arbitration-review', confirmable ? arbitrationReview(facts, calendar).reasons : [CONFIRMS]],
    ['payment-order', paymentOrder(facts).reasons],
  ]
  return answers.map(([kind, reasons]) => {
    const standing = reasons.filter((reason) => reason.cure !== 'time')
    return { kind, open: standing.length === 0, reasons: standing }
  })
}

const CONFIRMS: Reason = { code: 'confirms-employment', article: 'ORD33-75', cure: 'both-parties' }
