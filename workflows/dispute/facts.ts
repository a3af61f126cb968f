/** What the guards of a dispute are told about its rows; without one list each caller would forget another fact. */
import type { Day } from '../values/day.ts'
import type { Fen } from '../values/fen.ts'

/**
 * Every caller passes all of them. `...After` counts the rows as they will stand once this event's own rows are written;
 * the others as they stand before it. For a list of possible steps, pass what an ordinary entry of that step would make.
 */
export type DisputeFacts = {
  today: Day
  receivedOn: Day
  /** Null while no case number is valid. */
  acceptedOn: Day | null
  /**
   * The day of the step this one follows from, where it has one: signing follows its opening, a resumption its
   * suspension, the archive the closing. Null for what may come at any time, such as an early payment.
   */
  notBefore: Day | null

  /** Every worker had an outcome before this event: the case is counted as closed. */
  caseClosed: boolean
  /** Of the party taken out: the last of its side, named in an agreement, named in a referral. */
  lastOfItsSide: boolean
  partyInAgreement: boolean
  partyInReferral: boolean

  /** Where the case will be held after this event. */
  place: 'committee' | 'room'
  /** Not one of the matters outside labour mediation (LDTZ 2, domain.md 1.10). */
  inScope: boolean
  /** The worker applied, or agreed to mediation the committee proposed (RMTJ 17). */
  workerConsents: boolean
  respondents: number
  respondentsConsentingAfter: number
  /** Clear refusals only; silence is none (RMTJ 17). */
  respondentsRefusingAfter: number
  /** The unit is the committee, or a room by the committee's standing delegation. */
  unitMayAccept: boolean
  unitMayAppoint: boolean

  mediatorsAfter: number
  /** A mediator of the case declared a conflict, and the parties did not agree to keep him (TYTJ 15). */
  conflictOpenAfter: boolean
  /** The parties were told nature, principles, effect, rights and duties, this entry included (RULE75 30). */
  rightsTold: boolean
  bothPartiesConsent: boolean
  /** The new day is after the old one and, for platform work, at most 15 days after it (domain.md 1.5). */
  extensionWithinLimit: boolean

  /** The ground named for refusing or ending holds on the rows: see grounds.ts. */
  groundHolds: boolean
  /** At least one worker is named, and every named one was without an outcome before this event. */
  workersNamedAreOpen: boolean
  /** The workers of a voided agreement want to mediate again; otherwise their mediation has failed. */
  workersReopen: boolean
  workersOpenAfter: number
  workersSettledAfter: number
  workersTerminatedAfter: number
  workersTransferredAfter: number
  workersSettledPrivatelyAfter: number
  workersWithdrawnAfter: number

  /** No lint error: every clause has payee, item, amount, day and manner, the sums agree (RMTJ 29, domain.md 2.4). */
  agreementComplete: boolean
  /** Every payee is a worker of this dispute whom the paper settles. */
  payeesEligible: boolean
  /** Of the agreement in hand, before this event, as the next three. */
  agreementStatus: 'none' | 'drafting' | 'signing' | 'effective'
  partySignaturesMissing: number
  mediatorSignatureMissing: boolean
  sealMissing: boolean
  /** He signs for himself, is the legal representative, holds a special authority that covers settling, or was elected by the group. */
  signerHasAuthority: boolean
  /** The seal used is the committee's own, not a room's stamp. */
  sealIsCommittees: boolean
  /** Workers for whom a representative signs the agreement in hand and whose own consent to it is not written down. */
  consentsMissingAfter: number
  /** With this event the last of all signatures and the seal is there: see effect.ts. */
  completesEffect: boolean
  agreementsDraftingAfter: number
  agreementsSigningAfter: number
  /** Effective, not superseded, not void, before this event. */
  agreementsInForce: number

  /** Still payable to workers under agreements in force. */
  balanceAfterFen: Fen
  /** Clauses without money (certificate, papers) that are not performed yet. */
  dutiesOpenAfter: number
  /** Payable and past its day for the employer's reason; money a lost payee has not fetched is no default (domain.md 6.9). */
  overdueAfterFen: Fen
  /** A declared default has not been mended. */
  defaultStandsAfter: boolean
  /** Received and not verified, before this event. */
  unverifiedFen: Fen
  verifierIsRecorder: boolean
  /** Referrals for this default (payment order, arbitration, suit, enforcement) that a body has decided or closed. */
  remediesConcluded: number

  /** What hinders performance and is not over, before this event. */
  hindrancesOpen: number
  /** Part of what was agreed will never be paid: an estate distributed, nobody left who answers (PCF 113). */
  writtenOffAfter: boolean
  /** An agreement in force calls its rest due when one instalment is late, and some of it is still to come. */
  acceleratable: boolean

  /** 简易: three sheets, no follow-up record. */
  simpleCase: boolean
  /** No mandatory paper of the volume is missing (RMTJ 27, domain.md 2.2). */
  fileComplete: boolean
}
