/** What the guards of a referral are told; the law's own answers ride along as reasons, so that a page quotes their article. */
import type { Reason } from '../errors.ts'
import type { Day } from '../values/day.ts'

/** On what a case may go to arbitration at all (LDTZ 5, 14, 15). */
export const arbitrationGrounds = [
  'mediation-failed',
  'not-performed',
  'no-agreement-in-15-days',
  'unwilling-to-mediate',
] as const
export type ArbitrationGround = (typeof arbitrationGrounds)[number]

/** When a labour matter may go to court (domain.md 1.9: JS1 12, 13.3, 15, 51.2; LDTZ 5, 29, 43). */
export const suitGrounds = [
  'award-contested',
  'arbitration-refused-or-silent',
  'award-late',
  'wage-iou-only',
  'wages-only-agreement-not-performed',
  'payment-order-ended',
] as const
export type SuitGround = (typeof suitGrounds)[number]

/** Dangers of which the police are told at once: a public-order or criminal case may come of them (RMTJ 25). */
export const dangers = ['violence', 'self-harm', 'gathering', 'detention', 'damage', 'other'] as const
export type Danger = (typeof dangers)[number]

/**
 * What a letter that hands a matter over may tell, chosen one by one beside the names; offers, records of talks and private
 * notes are no choice at all (LDTZ 5, TYTJ 22).
 */
export const matters = ['phone', 'employer', 'summary', 'claims', 'undisputed-facts'] as const
export type Matter = (typeof matters)[number]

/** The same of a warning, which knows no worker by name: whom, where, what, how many, what they ask, what was done. */
export const warningMatters = ['employer', 'place', 'signs', 'figures', 'demand', 'actions'] as const
export type WarningMatter = (typeof warningMatters)[number]

export type ReferralFacts = {
  today: Day
  /** The day of the step this one follows from; for the first, the day the dispute was received. */
  notBefore: Day
  /** Who applies, by the parties named on the referral. */
  applicants: 'worker' | 'employer' | 'both'
  /**
   * Reasons the law rules give against this kind on the event's own day, not on today's: what was sent in time and keyed in
   * late was in time. Empty when open. From workflows/law/confirmation.ts.
   */
  against: readonly Reason[]
  arbitrationGround: ArbitrationGround | null
  suitGround: SuitGround | null
  /** The body is named, so that it is known where to send and whom to call. */
  bodyNamed: boolean
  /** No other referral of this kind is under way for the same workers and agreement. */
  noneUnderWay: boolean
  /** The result is one of its kind, and gives a paper that a court enforces: see context.ts. */
  resultFits: boolean
  resultIsEnforceable: boolean
  /** Whoever is handed over knows to whom and what is told, and agreed (GXF 23); or nobody is named. */
  consented: boolean
  /** A danger to persons or public order is named. */
  riskNamed: boolean
}
