/** The facts of a dispute on the moment it is opened: nothing has happened yet. */
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { DisputeGiven } from './dispute-given.ts'

const none = fen(0)

/** Facts for the opening event. */
export const openingFacts = (given: DisputeGiven, today: Day): DisputeFacts => ({
  today,
  receivedOn: given.receivedOn,
  acceptedOn: null,
  notBefore: null,
  place: 'committee',
  inScope: true,
  workerConsents: true,
  respondents: given.respondents.length,
  respondentsConsentingAfter: 0,
  respondentsRefusingAfter: 0,
  unitMayAccept: false,
  unitMayAppoint: false,
  mediatorsAfter: 0,
  conflictOpenAfter: false,
  rightsTold: false,
  bothPartiesConsent: false,
  extensionWithinLimit: false,
  groundHolds: false,
  workersNamedAreOpen: true,
  workersReopen: false,
  workersOpenAfter: given.workers.length,
  workersSettledAfter: 0,
  workersTerminatedAfter: 0,
  workersTransferredAfter: 0,
  workersSettledPrivatelyAfter: 0,
  workersWithdrawnAfter: 0,
  agreementComplete: false,
  payeesEligible: false,
  agreementStatus: 'none',
  partySignaturesMissing: 0,
  mediatorSignatureMissing: false,
  sealMissing: false,
  signerHasAuthority: false,
  sealIsCommittees: false,
  completesEffect: false,
  agreementsDraftingAfter: 0,
  agreementsSigningAfter: 0,
  agreementsInForce: 0,
  balanceAfterFen: none,
  dutiesOpenAfter: 0,
  overdueAfterFen: none,
  defaultStandsAfter: false,
  unverifiedFen: none,
  verifierIsRecorder: false,
  remediesConcluded: 0,
  simpleCase: false,
  fileComplete: false,
})
