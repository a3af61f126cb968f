/** The closed lists of an aid case: grounds, kinds of proceeding, results and reasons, each with the law behind it. */

/**
 * On what aid is asked for. The first four need no means test (FYF 42); `means` does (FYF 31, 41). A migrant worker is
 * 进城务工人员 claiming pay or injury.
 */
export const aidGrounds = ['migrant-pay', 'migrant-injury', 'special-group', 'relief-recipient', 'means'] as const
export type AidGround = (typeof aidGrounds)[number]

/** A ground that is proved by papers and asks nobody for his means (FYF 42). */
export const needsNoMeansTest = (ground: AidGround): boolean => ground !== 'means'

/** How the means were looked into: by the agency, or by the applicant's own pledge (FYF 41). */
export const meansWays = ['checked', 'pledged'] as const
export type MeansWay = (typeof meansWays)[number]

/** Where the lawyer acts, one after another (FYF 22 items 4 and 6). */
export const proceedingKinds = ['mediation', 'arbitration', 'first-instance', 'second-instance', 'enforcement'] as const
export type ProceedingKind = (typeof proceedingKinds)[number]

export const aidResults = ['won', 'partly', 'lost', 'mediated', 'withdrawn', 'ended'] as const
export type AidResult = (typeof aidResults)[number]

/** A result that may give the worker a paper with a sum. */
export const mayAward = (result: AidResult): boolean => result === 'won' || result === 'partly' || result === 'mediated'

/** Why aid begins before its approval (FYF 44 items 1 and 2). */
export const earlyReasons = ['limitation', 'preservation'] as const

export const refusalReasons = [
  'outside-scope',
  'means-above',
  'not-proved',
  'represented-already',
  'no-prospect',
] as const

export const withdrawalReasons = ['applicant-asks', 'materials-not-supplied', 'entered-by-mistake'] as const

/** FYF 48 item by item; the fourth asks for a means test to have been made at all. */
export const terminationReasons = [
  'deceit',
  'hidden-facts',
  'unlawful-use',
  'means-changed',
  'proceeding-ended',
  'own-lawyer',
  'aided-person-asks',
  'other-by-law',
] as const

/** Why what is claimed changes after the application. */
export const claimAmendmentReasons = [
  'applicant-asks',
  'amount-recalculated',
  'body-directs',
  'entered-by-mistake',
] as const

/** How an objection ends: the decision stands, or aid goes on (FYF 49). */
export const reviewEndings = ['review-upheld', 'review-corrected'] as const

export const lawyerChangeReasons = [
  'aided-person-asks',
  'lawyer-unavailable',
  'conflict-found',
  'duty-neglected',
] as const

/** Why a closed case is taken up again. */
export const reopeningReasons = ['enforcement', 'retrial', 'entered-by-mistake'] as const

/**
 * What lets a case enter a court when no earlier proceeding of its own does: it was fought elsewhere, or the law opens
 * the court at once (domain.md 1.9).
 */
export const entryGrounds = [
  'decided-elsewhere',
  'arbitration-refused-or-silent',
  'wage-iou-only',
  'wages-only-agreement-not-performed',
  'paper-in-force',
] as const
export type EntryGround = (typeof entryGrounds)[number]
