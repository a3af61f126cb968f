/** The ways on from mediation and, for each, what the law says to it on a day: reasons against and the window. */
import { agreementInHand, agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { isClaimItemCode, isLabourPay } from '../../workflows/law/claim-items.ts'
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
import type { SuitGround } from '../../workflows/referral/facts.ts'
import { day, isAfter, type Day } from '../../workflows/values/day.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import { openFenOf } from '../disputes/money.ts'
import { arbitrationFor } from './arbitration.ts'

export type Way = {
  kind: ReferralKind
  reasons: readonly Reason[]
  clock: Term | null
  askedFen: Fen | null
  /** The last day of the 15 of mediation, while they keep arbitration closed (LDTZ 14). */
  closedUntil: Day | null
  /** The workers for whom it is open, where it is not open for all. */
  openFor: readonly PartyRow[] | null
  /** Open only on a ground that the clerk names: a suit (LDTZ 5). */
  needsGround: boolean
}

/**
 * What the law says to one kind of referral, about one agreement or, for arbitration, about each worker.
 * @param partyIds who would apply; null asks whether anybody may
 */
export function wayOf(
  file: DisputeFile,
  agreement: WholeAgreement | null,
  kind: ReferralKind,
  partyIds: readonly string[] | null,
  on: Day,
  calendar: Calendar,
): Way {
  const plain = {
    kind,
    reasons: [],
    clock: null,
    askedFen: null,
    closedUntil: null,
    openFor: null,
    needsGround: false,
  }
  if (kind === 'suit') return { ...plain, needsGround: true }
  if (kind === 'arbitration') return { ...plain, ...arbitrationFor(file, partyIds, on) }
  if (agreement === null) return { ...plain, reasons: [agreementInHand(file) ? NOT_EFFECTIVE : NO_AGREEMENT] }
  const facts = agreementFacts(file, agreement, on)
  const answers = {
    'judicial-confirmation': () => judicialConfirmation(facts, calendar),
    'arbitration-review': () => arbitrationReview(facts, calendar),
    'payment-order': () => paymentOrder(facts),
    enforcement: () => enforcement(facts, calendar),
  }
  const { reasons, clock } = answers[kind]()
  return { ...plain, reasons, clock, askedFen: kind === 'payment-order' ? paymentOrderSum(facts) : null }
}

const NO_AGREEMENT: Reason = { code: 'no-agreement', article: 'LDTZ-14', cure: 'both-parties' }
const NOT_EFFECTIVE: Reason = { ...NO_AGREEMENT, code: 'agreement-not-effective' }

/**
 * The reasons of a refusal, each once. The machine knows one reason for every missing ground of arbitration; after an
 * agreement the one of LDTZ 15 that `wayOf` gave is the true one.
 */
export function truthful(reasons: readonly Reason[]): Reason[] {
  const performing = reasons.some((reason) => reason.article === 'LDTZ-15')
  return reasons.filter(
    (reason, at) =>
      !(performing && reason.code === 'mediation-still-under-way') &&
      reasons.findIndex((other) => other.code === reason.code && other.article === reason.article) === at,
  )
}

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
        unpaidFen: fen(openFenOf(part)),
        dueOn: day(part.due_on),
        payeeNamed: true,
      })),
    ),
    bothApply: null,
    judiciallyConfirmed: decided('judicial-confirmation', 'confirmed'),
    arbitrationReviewed: decided('arbitration-review', 'statement-issued'),
    bankruptcyAccepted: payersBankrupt(file, agreement, on),
    today: on,
  }
}

/** Everybody who pays under the agreement is bankrupt on the day; another payer can still be asked (PCF 16, 19). */
function payersBankrupt(file: DisputeFile, agreement: WholeAgreement, on: Day): boolean {
  const ids = new Set(agreement.clauses.map((clause) => clause.payer_party_id))
  const payers = file.employers.filter((party) => ids.has(party.id))
  const bankrupt = (since: string | null | undefined): boolean => typeof since === 'string' && !isAfter(day(since), on)
  return payers.length > 0 && payers.every((party) => bankrupt(party.employer?.bankruptcy_accepted_on))
}

/** Grounds for a suit that stand on the rows; those on another body's act are the clerk's to name. */
export function suitGroundHolds(file: DisputeFile, ground: SuitGround, on: Day): boolean {
  // Both rest on remuneration alone: any other claim in the case sends it to arbitration first (JS1 15, 51 para. 2).
  if (ground === 'wage-iou-only') return claimsLabourPayOnly(file)
  if (ground === 'wages-only-agreement-not-performed')
    return (
      claimsLabourPayOnly(file) &&
      agreementsInForce(file).some((agreement) => suitOnAgreement(agreementFacts(file, agreement, on)).eligible)
    )
  if (ground === 'payment-order-ended')
    return file.referrals.some(
      (referral) => referral.kind === 'payment-order' && referral.result === 'ended-by-objection',
    )
  return true
}

const claimsLabourPayOnly = (file: DisputeFile): boolean =>
  file.claims.every(({ item }) => isClaimItemCode(item) && isLabourPay(item))
