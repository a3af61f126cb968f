/** Which way an agreement can be made enforceable, until when, and why not: confirmation, arbitration review, payment order. */
import { fen, sumFen, type Fen } from '../values/fen.ts'
import { isAfter, isBefore, latestDay, type Day } from '../values/day.ts'
import type { Cure, Reason } from '../errors.ts'
import type { ArticleCode } from './articles.ts'
import type { Calendar } from './calendar.ts'
import { allowsPaymentOrder, confirmsEmployment, isLabourPay, isPayment, type ClaimItemCode } from './claim-items.ts'
import { computeTerm, type Term } from './terms.ts'
import type { TermRuleId } from './term-rules.ts'

/** One clause as the law looks at it. */
export type ClauseFacts = {
  item: ClaimItemCode
  /** The sum still unpaid; null where the clause names no sum. */
  unpaidFen: Fen | null
  dueOn: Day | null
  /** Clear payee and manner beside sum and day. */
  payeeNamed: boolean
}

export type AgreementFacts = {
  /** The day the last signature or the seal made it effective; null while it is not. */
  effectiveOn: Day | null
  clauses: readonly ClauseFacts[]
  /** Both parties ask together; null while nobody has asked them (then it is no reason against). */
  bothApply: boolean | null
  judiciallyConfirmed: boolean
  arbitrationReviewed: boolean
  /** Bankruptcy of the employer accepted by a court (PCF 16, 19). */
  bankruptcyAccepted: boolean
  today: Day
}

/** An answer with every reason against, and the window in which to act where the law sets one. */
export type Eligibility = { eligible: boolean; reasons: Reason[]; clock: Term | null }

/** Joint application to the court for judicial confirmation: payment obligations only (JS1 52), 30 days (RMTJ 33, MSS 205). */
export function judicialConfirmation(agreement: AgreementFacts, calendar: Calendar): Eligibility {
  const clock = windowOf('T8', agreement, calendar)
  return answer(clock, [
    ...common(agreement, clock, 'RMTJ-33'),
    ...unless(agreement.bothApply !== false, 'not-both-applicants', 'MSS-205', 'both-parties'),
    ...unless(agreement.clauses.length > 0, 'no-payment-clause', 'JS1-52', 'both-parties'),
    ...unless(agreement.clauses.every(isPaymentClause), 'clause-not-payment', 'JS1-52', 'both-parties'),
    ...unless(agreement.clauses.every(isClear), 'content-unclear', 'MSJ-358', 'both-parties'),
    ...unless(!agreement.arbitrationReviewed, 'already-arbitration-reviewed', 'LDTZ-51', 'nobody'),
    ...unless(!agreement.bankruptcyAccepted, 'bankruptcy-accepted', 'MSJ-355', 'nobody'),
  ])
}

/** Joint application to the arbitration commission for review, 15 days (ORD17 27); not to confirm employment (ORD33 75). */
export function arbitrationReview(agreement: AgreementFacts, calendar: Calendar): Eligibility {
  const clock = windowOf('T9', agreement, calendar)
  return answer(clock, [
    ...common(agreement, clock, 'ORD17-27'),
    ...unless(agreement.bothApply !== false, 'not-both-applicants', 'ORD17-27', 'both-parties'),
    ...unless(
      !agreement.clauses.some(({ item }) => confirmsEmployment(item)),
      'confirms-employment',
      'ORD33-75',
      'both-parties',
    ),
    ...unless(agreement.clauses.every(isClear), 'content-unclear', 'ORD33-77', 'both-parties'),
    ...unless(!agreement.arbitrationReviewed, 'already-arbitration-reviewed', 'ORD33-75', 'nobody'),
  ])
}

/** The sum a payment order may ask for today: eligible items, fixed, due and unpaid (LDTZ 16, MSJ 427). */
export const paymentOrderSum = ({ clauses, today }: AgreementFacts): Fen =>
  sumFen(clauses.filter((clause) => mayBeOrdered(clause, today)).map(({ unpaidFen }) => unpaidFen ?? fen(0)))

/** The worker alone asks the court for a payment order once the employer has let a due day pass (LDTZ 16, MSS 225). */
export function paymentOrder(agreement: AgreementFacts): Eligibility {
  const { clauses, today } = agreement
  const ofClass = clauses.filter(({ item }) => allowsPaymentOrder(item))
  const fixed = ofClass.filter(({ unpaidFen, dueOn }) => unpaidFen !== null && dueOn !== null)
  const unpaid = fixed.filter(({ unpaidFen }) => unpaidFen !== null && unpaidFen > 0)
  return answer(null, [
    ...unless(agreement.effectiveOn !== null, 'agreement-not-effective', 'LDTZ-14', 'both-parties'),
    ...unless(ofClass.length > 0, 'item-not-eligible', 'LDTZ-16', 'nobody'),
    ...unless(ofClass.length === 0 || fixed.length > 0, 'sum-not-fixed', 'MSJ-427', 'both-parties'),
    ...unless(fixed.length === 0 || unpaid.length > 0, 'nothing-unpaid', 'LDTZ-16', 'nobody'),
    ...unless(
      unpaid.length === 0 || unpaid.some((clause) => mayBeOrdered(clause, today)),
      'not-yet-due',
      'MSJ-427',
      'time',
    ),
    ...unless(!isEnforceable(agreement), 'already-enforceable', 'MSS-247', 'worker'),
    ...unless(!agreement.bankruptcyAccepted, 'bankruptcy-accepted', 'PCF-16', 'nobody'),
  ])
}

/** Straight to court on the agreement: remuneration alone and not paid when due (JS1 51 para. 2); else arbitration first. */
export function suitOnAgreement(agreement: AgreementFacts): Eligibility {
  const { clauses, today } = agreement
  const wagesOnly = clauses.length > 0 && clauses.every(({ item }) => isLabourPay(item))
  const defaulted = clauses.some((clause) => isDefault(clause, today))
  return answer(null, [
    ...unless(agreement.effectiveOn !== null, 'agreement-not-effective', 'LDTZ-14', 'both-parties'),
    ...unless(wagesOnly, 'not-wages-only', 'JS1-51.2', 'nobody'),
    ...unless(defaulted, 'not-in-default', 'JS1-51.2', 'time'),
    ...unless(!isEnforceable(agreement), 'already-enforceable', 'MSS-247', 'worker'),
  ])
}

/** Execution of a confirmed or reviewed agreement: two years from the last instalment's day, or from effect (MSS 250). */
export function enforcement(agreement: AgreementFacts, calendar: Calendar): Eligibility {
  const dueDays = agreement.clauses.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn !== null)
  const since = latestDay(dueDays) ?? agreement.effectiveOn
  const clock = since === null ? null : computeTerm('T12', since, calendar)
  const defaulted = agreement.clauses.some((clause) => isDefault(clause, agreement.today))
  return answer(clock, [
    ...unless(isEnforceable(agreement), 'not-enforceable', 'MSS-247', 'both-parties'),
    ...unless(defaulted, 'not-in-default', 'MSS-247', 'time'),
    ...unless(clock === null || !isAfter(agreement.today, clock.lastDay), 'window-closed', 'MSS-250', 'nobody'),
    ...unless(!agreement.bankruptcyAccepted, 'bankruptcy-accepted', 'PCF-19', 'nobody'),
  ])
}

const isEnforceable = (agreement: AgreementFacts): boolean =>
  agreement.judiciallyConfirmed || agreement.arbitrationReviewed
const isPaymentClause = ({ item }: ClauseFacts): boolean => isPayment(item)
const isClear = (clause: ClauseFacts): boolean =>
  !isPaymentClause(clause) || (clause.unpaidFen !== null && clause.dueOn !== null && clause.payeeNamed)

/** Due means that its day has passed: on the day itself the employer may still pay. */
const isDefault = ({ unpaidFen, dueOn }: ClauseFacts, today: Day): boolean =>
  unpaidFen !== null && unpaidFen > 0 && dueOn !== null && isBefore(dueOn, today)
const mayBeOrdered = (clause: ClauseFacts, today: Day): boolean =>
  allowsPaymentOrder(clause.item) && isDefault(clause, today)

const windowOf = (rule: TermRuleId, { effectiveOn }: AgreementFacts, calendar: Calendar): Term | null =>
  effectiveOn === null ? null : computeTerm(rule, effectiveOn, calendar)

function common(agreement: AgreementFacts, clock: Term | null, article: ArticleCode): Reason[] {
  return [
    ...unless(clock !== null, 'agreement-not-effective', 'LDTZ-14', 'both-parties'),
    ...unless(clock === null || !isAfter(agreement.today, clock.lastDay), 'window-closed', article, 'nobody'),
    ...unless(!agreement.judiciallyConfirmed, 'already-confirmed', 'MSS-206', 'nobody'),
  ]
}

const unless = (holds: boolean, code: string, article: ArticleCode, cure: Cure): Reason[] =>
  holds ? [] : [{ code, article, cure }]

const answer = (clock: Term | null, reasons: Reason[]): Eligibility => ({
  eligible: reasons.length === 0,
  reasons,
  clock,
})
