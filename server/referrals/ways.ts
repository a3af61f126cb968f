/** The ways on from mediation and, for each, what the law says to it on a day: reasons against and the window. */
import { agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { isClaimItemCode } from '../../workflows/law/claim-items.ts'
import {
  arbitrationReview,
  enforcement,
  judicialConfirmation,
  paymentOrder,
  paymentOrderSum,
  suitOnAgreement,
  type AgreementFacts,
} from '../../workflows/law/confirmation.ts'
import type { Term } from '../../workflows/law/terms.ts'
import type { ReferralKind } from '../../workflows/referral/context.ts'
import type { ArbitrationGround, SuitGround } from '../../workflows/referral/facts.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'

export type Way = { kind: ReferralKind; reasons: readonly Reason[]; clock: Term | null; askedFen: Fen | null }

/** What the law says to one kind of referral, about one agreement or, for arbitration, about the case. */
export function wayOf(
  file: DisputeFile,
  agreement: WholeAgreement | null,
  kind: ReferralKind,
  on: Day,
  calendar: Calendar,
): Way {
  // These two stand on a ground of their own, judged by the machine.
  if (kind === 'arbitration' || kind === 'suit') return { kind, reasons: [], clock: null, askedFen: null }
  if (agreement === null) return { kind, reasons: [NO_AGREEMENT], clock: null, askedFen: null }
  const facts = agreementFacts(file, agreement, on)
  const answers = {
    'judicial-confirmation': () => judicialConfirmation(facts, calendar),
    'arbitration-review': () => arbitrationReview(facts, calendar),
    'payment-order': () => paymentOrder(facts),
    enforcement: () => enforcement(facts, calendar),
  }
  const { reasons, clock } = answers[kind]()
  return { kind, reasons, clock, askedFen: kind === 'payment-order' ? paymentOrderSum(facts) : null }
}

const NO_AGREEMENT: Reason = { code: 'agreement-not-effective', article: 'LDTZ-14', cure: 'both-parties' }

/** The agreement as the law rules look at it on a day. */
export function agreementFacts(file: DisputeFile, agreement: WholeAgreement, on: Day): AgreementFacts {
  const decided = (kind: ReferralKind, result: string): boolean =>
    file.referrals.some(
      (referral) => referral.kind === kind && referral.agreement_id === agreement.id && referral.result === result,
    )
  return {
    effectiveOn: agreement.effective_on === null ? null : day(agreement.effective_on),
    clauses: agreement.clauses.flatMap((clause) =>
      clause.instalments.map((part) => ({
        item: isClaimItemCode(clause.item) ? clause.item : 'other-payment',
        unpaidFen: fen(Math.max(0, part.amount_fen - part.received_fen)),
        dueOn: day(part.due_on),
        payeeNamed: true,
      })),
    ),
    bothApply: null,
    judiciallyConfirmed: decided('judicial-confirmation', 'confirmed'),
    arbitrationReviewed: decided('arbitration-review', 'statement-issued'),
    bankruptcyAccepted: false,
    today: on,
  }
}

/** On what a case may go to arbitration: failed mediation, default, or no agreement within 15 days (LDTZ 5, 14, 15). */
export function arbitrationGround(file: DisputeFile, on: Day): ArbitrationGround | null {
  if (file.workers.some((worker) => worker.outcome === 'terminated' || worker.outcome === 'not-accepted'))
    return 'mediation-failed'
  if (file.row.stage === 'performing.defaulted') return 'not-performed'
  const window = file.clocks.find((clock) => clock.rule === 'T2')
  if (agreementsInForce(file).length === 0 && window?.due_on && window.due_on < on) return 'no-agreement-in-15-days'
  return file.workers.some((worker) => worker.outcome === 'withdrawn') ? 'unwilling-to-mediate' : null
}

/** Grounds for a suit that stand on the rows; those on another body's act are the clerk's to name. */
export function suitGroundHolds(file: DisputeFile, ground: SuitGround, on: Day): boolean {
  if (ground === 'wages-only-agreement-not-performed')
    return agreementsInForce(file).some((agreement) => suitOnAgreement(agreementFacts(file, agreement, on)).eligible)
  if (ground === 'payment-order-ended')
    return file.referrals.some(
      (referral) => referral.kind === 'payment-order' && referral.result === 'ended-by-objection',
    )
  return true
}
