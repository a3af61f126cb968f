/** What the guards are told, read off the file as it stands; foresee.ts says what each step would change of it. */
import { fen } from '../../workflows/values/fen.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeContext } from '../../workflows/dispute/context.ts'
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import { agreementInHand, agreementsInForce, presentMediators, type DisputeFile } from './dispute-file.ts'
import { missingIn } from '../volume/volume-case.ts'
import { openHindrances } from './hindrances.ts'
import { balanceFen, hasWrittenOff, overdueFen, restToCall } from './money.ts'

/** Facts of a file on a day, before any step. */
export function factsOf(file: DisputeFile, today: Day): DisputeFacts {
  const { row } = file
  const inHand = agreementInHand(file)
  const context = contextOf(file)
  return {
    today,
    receivedOn: day(row.received_on),
    acceptedOn: row.accepted_on === null ? null : day(row.accepted_on),
    notBefore: null,
    caseClosed: file.workers.every((worker) => worker.outcome !== null),
    lastOfItsSide: false,
    partyInAgreement: false,
    partyInReferral: false,
    place: context.place,
    inScope: true,
    workerConsents: true,
    respondents: file.employers.length,
    respondentsConsentingAfter: stances(file, 'consents'),
    respondentsRefusingAfter: stances(file, 'refuses'),
    unitMayAccept: unitMayAccept(file),
    unitMayAppoint: true,
    mediatorsAfter: presentMediators(file).length,
    conflictOpenAfter: presentMediators(file).some((assignment) => assignment.conflict === 'declared'),
    rightsTold: rightsTold(file),
    bothPartiesConsent: false,
    extensionWithinLimit: true,
    groundHolds: true,
    workersNamedAreOpen: false,
    workersReopen: false,
    workersOpenAfter: outcomes(file, null),
    workersSettledAfter: outcomes(file, 'settled'),
    workersTerminatedAfter: outcomes(file, 'terminated'),
    workersTransferredAfter: outcomes(file, 'transferred'),
    workersSettledPrivatelyAfter: outcomes(file, 'settled-privately'),
    workersWithdrawnAfter: outcomes(file, 'withdrawn'),
    agreementComplete: false,
    payeesEligible: false,
    agreementStatus: inHand === null ? 'none' : inHand.status === 'signing' ? 'signing' : 'drafting',
    partySignaturesMissing: 0,
    mediatorSignatureMissing: false,
    sealMissing: false,
    signerHasAuthority: false,
    sealIsCommittees: false,
    consentsMissingAfter: 0,
    completesEffect: false,
    agreementsDraftingAfter: file.agreements.filter((agreement) => agreement.status === 'drafting').length,
    agreementsSigningAfter: file.agreements.filter((agreement) => agreement.status === 'signing').length,
    agreementsInForce: agreementsInForce(file).length,
    balanceAfterFen: fen(balanceFen(file)),
    dutiesOpenAfter: dutiesOpen(file),
    overdueAfterFen: fen(overdueFen(file, today)),
    defaultStandsAfter: row.stage === 'performing.defaulted',
    unverifiedFen: fen(
      file.payments
        .filter((payment) => payment.status === 'recorded')
        .reduce((sum, payment) => sum + payment.amount_fen, 0),
    ),
    verifierIsRecorder: false,
    remediesConcluded: file.referrals.filter(
      (referral) => referral.kind !== 'judicial-confirmation' && referral.decided_on !== null,
    ).length,
    hindrancesOpen: openHindrances(file).length,
    writtenOffAfter: hasWrittenOff(file),
    acceleratable: restToCall(file, today) !== null,
    simpleCase: isSimple(file),
    fileComplete: file.filed !== null && missingIn(file, file.filed).length === 0,
  }
}

/** The stored flags of the workflow. */
export const contextOf = (file: DisputeFile): DisputeContext => JSON.parse(file.row.context) as DisputeContext

/** A simple case (简易) was settled orally and needs no follow-up record (domain.md 6.9). */
const isSimple = (file: DisputeFile): boolean => {
  const inForce = agreementsInForce(file)
  return inForce.length > 0 && inForce.every((agreement) => agreement.kind === 'oral')
}

/** Whether the parties were told their rights and duties in any session so far. */
export const rightsTold = (file: DisputeFile): boolean =>
  file.journal.some((event) => event.type === 'session-recorded' || event.type === 'oral-agreement-reached')

function unitMayAccept(file: DisputeFile): boolean {
  const [holder] = file.units
  return holder?.kind === 'committee' || (holder?.kind === 'room' && holder.acceptsByDelegation)
}

function dutiesOpen(file: DisputeFile): number {
  const unpaid = agreementsInForce(file).filter((agreement) => agreement.total_fen === 0)
  const confirmed = new Set(
    file.journal
      .filter((event) => event.type === 'performance-confirmed')
      .map((event) => (JSON.parse(event.payload) as { agreementId: string }).agreementId),
  )
  return unpaid.filter((agreement) => !confirmed.has(agreement.id)).length
}

const stances = (file: DisputeFile, stance: string): number =>
  file.employers.filter((employer) => employer.stance === stance).length

const outcomes = (file: DisputeFile, outcome: string | null): number =>
  file.workers.filter((worker) => worker.outcome === outcome).length
