/** The workflows under test with every stage as a stored value and random contexts and facts for each. */
import fc from 'fast-check'
import { commissionKinds, type DisputeContext } from '../../../workflows/dispute/context.ts'
import type { DisputeFacts } from '../../../workflows/dispute/facts.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import { arbitrationGrounds, suitGrounds, type ReferralFacts } from '../../../workflows/referral/facts.ts'
import { handOverKinds, referralKinds, type ReferralContext } from '../../../workflows/referral/context.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'
import { hindranceKinds, type HindranceContext } from '../../../workflows/hindrance/context.ts'
import type { HindranceFacts } from '../../../workflows/hindrance/facts.ts'
import { hindranceStages } from '../../../workflows/hindrance/machine.ts'
import { warningLevels } from '../../../workflows/law/warning-rules.ts'
import type { WarningContext } from '../../../workflows/warning/context.ts'
import type { WarningFacts } from '../../../workflows/warning/facts.ts'
import { warningStages } from '../../../workflows/warning/machine.ts'
import type { Stored } from '../../../workflows/kernel/definition.ts'
import { aidSchemes, type AidContext } from '../../../workflows/legal-aid/context.ts'
import type { AidFacts } from '../../../workflows/legal-aid/facts.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { addDays, day, type Day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { standing } from '../dispute/samples.ts'

const start = day('2026-11-10')
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 12 }).map((count) => addDays(start, count))
const late = fc.constant(day('2026-11-22'))
const early = fc.constant(start)
const count = fc.integer({ min: 0, max: 2 })
const money = fc.constantFrom(0, 0, 50_000).map(fen)
const yes = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })

const disputeContexts: fc.Arbitrary<DisputeContext> = fc.record({
  place: fc.constantFrom('committee', 'room'),
  commission: fc.option(fc.constantFrom(...commissionKinds), { nil: null }),
  accepted: fc.boolean(),
  archived: fc.boolean(),
  openReferrals: count,
})

export const disputeFacts: fc.Arbitrary<DisputeFacts> = fc.record({
  today: fc.oneof({ weight: 5, arbitrary: late }, { weight: 1, arbitrary: anyDay }),
  receivedOn: fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }),
  acceptedOn: fc.option(fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }), { nil: null }),
  notBefore: fc.option(anyDay, { nil: null, freq: 2 }),
  caseClosed: yes.map((value) => !value),
  lastOfItsSide: yes.map((value) => !value),
  partyInAgreement: yes.map((value) => !value),
  partyInReferral: yes.map((value) => !value),
  place: fc.constantFrom('committee', 'room'),
  inScope: yes,
  workerConsents: yes,
  respondents: count,
  respondentsConsentingAfter: count,
  respondentsRefusingAfter: count,
  unitMayAccept: yes,
  unitMayAppoint: yes,
  mediatorsAfter: count,
  conflictOpenAfter: yes.map((value) => !value),
  rightsTold: yes,
  bothPartiesConsent: yes,
  extensionWithinLimit: yes,
  groundHolds: yes,
  workersNamedAreOpen: yes,
  workersReopen: fc.boolean(),
  workersOpenAfter: count,
  workersSettledAfter: count,
  workersTerminatedAfter: count,
  workersTransferredAfter: count,
  workersSettledPrivatelyAfter: count,
  workersWithdrawnAfter: count,
  agreementComplete: yes,
  payeesEligible: yes,
  agreementStatus: fc.constantFrom('none', 'drafting', 'signing', 'effective'),
  partySignaturesMissing: count,
  mediatorSignatureMissing: fc.boolean(),
  sealMissing: fc.boolean(),
  signerHasAuthority: yes,
  sealIsCommittees: yes,
  consentsMissingAfter: count,
  completesEffect: fc.boolean(),
  agreementsDraftingAfter: count,
  agreementsSigningAfter: count,
  agreementsInForce: count,
  balanceAfterFen: money,
  dutiesOpenAfter: count,
  overdueAfterFen: money,
  defaultStandsAfter: fc.boolean(),
  unverifiedFen: money,
  verifierIsRecorder: fc.boolean(),
  remediesConcluded: count,
  hindrancesOpen: count,
  writtenOffAfter: fc.boolean(),
  acceleratable: yes,
  simpleCase: fc.boolean(),
  fileComplete: yes,
})

/** The dispute in every stage, with any context that can stand there: open referrals and the court region tell the same. */
export const disputePlaces: fc.Arbitrary<Stored[]> = fc
  .tuple(disputeContexts, fc.boolean())
  .map(([context, returned]) => {
    const quiet = returned ? 'returned' : 'none'
    const court = context.openReferrals > 0 ? 'open' : quiet
    return stages.map((stage) => standing(stage, { ...context, archived: stage === 'archived' }, court))
  })

const referralContexts: fc.Arbitrary<ReferralContext> = fc.record({
  kind: fc.constantFrom(...referralKinds, ...handOverKinds),
  sendings: count,
})

export const referralFacts: fc.Arbitrary<ReferralFacts> = fc.record({
  today: fc.oneof({ weight: 5, arbitrary: late }, { weight: 1, arbitrary: anyDay }),
  notBefore: fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }),
  applicants: fc.constantFrom('worker', 'employer', 'both'),
  against: fc.constantFrom([], [], [{ code: 'window-closed', article: 'RMTJ-33', cure: 'nobody' as const }]),
  arbitrationGround: fc.option(fc.constantFrom(...arbitrationGrounds), { nil: null }),
  suitGround: fc.option(fc.constantFrom(...suitGrounds), { nil: null }),
  bodyNamed: yes,
  noneUnderWay: yes,
  resultFits: yes,
  resultIsEnforceable: fc.boolean(),
  consented: yes,
  riskNamed: fc.boolean(),
})

export const referralPlaces: fc.Arbitrary<Stored[]> = referralContexts.map((context) =>
  referralStages.map((stage) => ({ stage, value: stage, context, version: 2 })),
)

export const hindranceFacts: fc.Arbitrary<HindranceFacts> = fc.record({
  today: fc.oneof({ weight: 5, arbitrary: late }, { weight: 1, arbitrary: anyDay }),
  notBefore: fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }),
  sought: yes,
  noneOfItsKind: yes,
})

export const hindrancePlaces: fc.Arbitrary<Stored[]> = fc
  .constantFrom(...hindranceKinds)
  .map((kind): HindranceContext => ({ kind }))
  .map((context) => hindranceStages.map((stage) => ({ stage, value: stage, context, version: 1 })))

const warningContexts: fc.Arbitrary<WarningContext> = fc.record({
  level: fc.constantFrom(...warningLevels),
  converted: fc.boolean(),
  letters: count,
})

export const warningFacts: fc.Arbitrary<WarningFacts> = fc.record({
  today: fc.oneof({ weight: 5, arbitrary: late }, { weight: 1, arbitrary: anyDay }),
  notBefore: fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }),
  to: fc.option(fc.constantFrom(...warningLevels), { nil: null }),
  reportOpen: yes,
  reportsMade: yes,
  policeTold: yes,
  letterOpen: yes,
  answerOverdue: yes,
  outcomeNeedsWay: fc.boolean(),
})

export const warningPlaces: fc.Arbitrary<Stored[]> = warningContexts.map((context) =>
  warningStages.map((stage) => ({ stage, value: stage, context, version: 1 })),
)

const no = yes.map((value) => !value)

export const aidFacts: fc.Arbitrary<AidFacts> = fc.record({
  today: fc.oneof({ weight: 5, arbitrary: late }, { weight: 1, arbitrary: anyDay }),
  notBefore: fc.oneof({ weight: 5, arbitrary: early }, { weight: 1, arbitrary: anyDay }),
  noneUnderWay: yes,
  groundNamed: yes,
  groundFits: yes,
  claimsInScope: yes,
  meansSettled: yes,
  saysNotFurnished: no,
  earlyReasonHolds: yes,
  lawyerAvailable: yes,
  lawyerIsMediator: no,
  lawyerAgainst: no,
  proceedingOpen: fc.boolean(),
  proceedingNamed: yes,
  instanceOpen: yes,
  awardFitsResult: yes,
  effectOpen: fc.boolean(),
  effectStands: fc.boolean(),
  awardsSettled: yes,
  receiptStands: yes,
  grantedOnMeans: fc.boolean(),
  saysMeansChanged: fc.boolean(),
  claimsChanged: yes,
  reviewerAbove: yes,
  reviewerDecided: no,
})

export const aidPlaces: fc.Arbitrary<Stored[]> = fc
  .record<AidContext>({
    scheme: fc.constantFrom(...aidSchemes),
    early: fc.boolean(),
    granted: fc.boolean(),
    furnishing: fc.boolean(),
    contested: fc.constantFrom(null, 'refusal', 'termination'),
    lawyer: fc.boolean(),
    reported: fc.boolean(),
    subsidy: fc.boolean(),
  })
  .map((context) => aidStages.map((stage) => ({ stage, value: stage, context, version: 1 })))
