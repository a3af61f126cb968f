/** What a step would change of the facts: for a real step from its data, for the list of possible steps from an ordinary entry. */
import { agreementFault, type AgreementTerms } from '../../workflows/dispute/agreement-lint.ts'
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import type { DisputePayloads } from '../../workflows/dispute/payloads.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import { agreementInHand, openWorkers, type DisputeFile } from './dispute-file.ts'
import { groundHolds } from './grounds.ts'
import { balanceFen } from './money.ts'
import { isInAgreement, isInReferral } from './named-in.ts'
import { BY_REPRESENTATIVE, consentedOn, missingSignatures, signingOpened, unconsented } from './signatures.ts'

type Change = Partial<DisputeFacts>
type Foresight = {
  [Type in DisputeEventType]?: (file: DisputeFile, data: DisputePayloads[Type] | null, today: Day) => Change
}

/** The change of facts a step brings with it; `data` null asks for an ordinary entry. */
export function foresee<Type extends DisputeEventType>(
  file: DisputeFile,
  type: Type,
  data: DisputePayloads[Type] | null,
  today: Day,
): Change {
  return foresight[type]?.(file, data, today) ?? {}
}

const foresight: Foresight = {
  'worker-struck-out': (file, data) => {
    const open = openWorkers(file)
    const named = data?.workerIds ?? idsOf(leavable(file, open) ?? open[0])
    return { ...ending(file, named, null), ...standingOf(file, file.workers, named) }
  },
  'respondent-struck-out': (file, data) => {
    // Whoever has not consented is the likelier mistake, and leaves the consent of the others standing.
    const likely = file.employers.toSorted((a, b) => Number(a.stance === 'consents') - Number(b.stance === 'consents'))
    const named = data?.respondentIds ?? idsOf(leavable(file, likely) ?? likely[0])
    const staying = file.employers.filter((employer) => !named.includes(employer.id))
    return {
      ...standingOf(file, file.employers, named),
      respondentsConsentingAfter: staying.filter((employer) => employer.stance === 'consents').length,
    }
  },
  'respondent-answered': (file, data) => {
    const others = file.employers.filter((employer) => employer.id !== (data?.respondentId ?? file.employers[0]?.id))
    const answer = data?.answer ?? 'consents'
    const count = (stance: string): number =>
      others.filter((employer) => employer.stance === stance).length + (answer === stance ? 1 : 0)
    return { respondentsConsentingAfter: count('consents'), respondentsRefusingAfter: count('refuses') }
  },
  'not-accepted': (file, data, today) => ({
    groundHolds: data === null || groundHolds(file, data.reason, today),
    ...ending(file, data?.workerIds ?? null, null),
  }),
  'mediators-assigned': (_, data) => ({
    place: data?.place ?? 'committee',
    mediatorsAfter: data?.mediatorIds.length ?? 1,
    conflictOpenAfter: false,
  }),
  'mediator-replaced': () => ({ mediatorsAfter: 1, conflictOpenAfter: false }),
  'moved-to-room': (_, data) => ({
    place: 'room',
    mediatorsAfter: data?.mediatorIds.length ?? 1,
    conflictOpenAfter: false,
  }),
  'moved-to-committee': (_, data) => ({
    place: 'committee',
    mediatorsAfter: data?.mediatorIds.length ?? 1,
    conflictOpenAfter: false,
  }),
  'session-recorded': () => ({ rightsTold: true }),
  resumed: (file) => ({ notBefore: latest(file, 'suspended') }),
  'term-extended': () => ({ bothPartiesConsent: true, extensionWithinLimit: true }),

  'agreement-drafted': (file, data) => ({
    workersNamedAreOpen: allOpen(file, data?.workerIds ?? null),
    agreementsDraftingAfter: count(file, 'drafting') + 1,
  }),
  'agreement-revised': (file, data) => statusOf(file, data),
  'agreement-changed': () => ({ bothPartiesConsent: true }),
  'signing-opened': (file, data) => {
    const draft = agreementNamed(file, data)
    const fault = draft ? agreementFault(termsOf(file, draft)) : 'agreement-missing'
    return {
      ...statusOf(file, data),
      agreementComplete: fault === null || fault === 'payee-not-in-case',
      payeesEligible: fault !== 'payee-not-in-case',
      agreementsDraftingAfter: Math.max(0, count(file, 'drafting') - 1),
      agreementsSigningAfter: count(file, 'signing') + 1,
    }
  },
  'drafting-reopened': (file, data) => ({
    ...statusOf(file, data),
    notBefore: openedOn(file, agreementNamed(file, data)?.id ?? ''),
    agreementsDraftingAfter: count(file, 'drafting') + 1,
    agreementsSigningAfter: Math.max(0, count(file, 'signing') - 1),
  }),
  'negotiation-resumed': (file, data) => {
    const dropped = agreementNamed(file, data)?.status
    return {
      ...statusOf(file, data),
      agreementsDraftingAfter: Math.max(0, count(file, 'drafting') - (dropped === 'drafting' ? 1 : 0)),
      agreementsSigningAfter: Math.max(0, count(file, 'signing') - (dropped === 'signing' ? 1 : 0)),
    }
  },
  'party-signed': (file, data) =>
    signing(file, data, {
      kind: 'party',
      partyId: data?.partyId ?? null,
      represented: data?.authority === BY_REPRESENTATIVE,
    }),
  'mediator-signed': (file, data) => signing(file, data, { kind: 'mediator' }),
  'seal-affixed': (file, data) => signing(file, data, { kind: 'seal' }),
  'oral-agreement-reached': (file, data) => ({
    bothPartiesConsent: true,
    rightsTold: true,
    agreementComplete: true,
    payeesEligible: true,
    workersNamedAreOpen: allOpen(file, data?.workerIds ?? null),
    ...settling(file, data?.workerIds ?? openWorkers(file).map((worker) => worker.id), data?.totalFen ?? 0),
  }),

  'mediation-terminated': (file, data, today) => ({
    groundHolds: data === null || groundHolds(file, data.reason, today),
    ...ending(file, data?.workerIds ?? null, 'workersTerminatedAfter'),
  }),
  'application-withdrawn': (file, data) => ending(file, data?.workerIds ?? null, 'workersWithdrawnAfter'),
  'private-settlement-reported': (file, data) => ending(file, data?.workerIds ?? null, 'workersSettledPrivatelyAfter'),
  'workers-transferred': (file, data) => ending(file, data?.workerIds ?? null, 'workersTransferredAfter'),

  'payment-recorded': (file, data) => (data ? paid(file, data.fen) : {}),
  'payment-corrected': (file, data) => (data ? paid(file, -data.fen) : {}),
  'performance-confirmed': () => ({ dutiesOpenAfter: 0 }),
  'default-declared': () => ({ defaultStandsAfter: true }),
  'performance-resumed': () => ({ defaultStandsAfter: false, bothPartiesConsent: true }),
  'performance-reopened': (file) => ({
    defaultStandsAfter: false,
    notBefore: null,
    balanceAfterFen: fen(balanceFen(file)),
  }),
  archived: (file) => ({ notBefore: file.row.closed_on === null ? null : day(file.row.closed_on) }),
  'ending-corrected': (file, data) => {
    const named = data?.workerIds ?? file.workers.filter((worker) => worker.outcome !== null).map((worker) => worker.id)
    return { workersOpenAfter: openWorkers(file).length + named.length }
  },
  'agreement-voided': (file, data) => ({
    workersReopen: true,
    workersOpenAfter: openWorkers(file).length + (data?.workerIds.length ?? file.workers.length),
  }),
}

const idsOf = (party: PartyRow | undefined): string[] => (party ? [party.id] : [])

/** A party nothing stands in the way of, for the list of possible steps. */
const leavable = (file: DisputeFile, side: readonly PartyRow[]): PartyRow | undefined =>
  side.find((party) => !isInAgreement(file, party.id) && !isInReferral(file, party.id))

/** What keeps these parties of one side from being taken out. */
const standingOf = (file: DisputeFile, side: readonly PartyRow[], named: readonly string[]): Change => ({
  lastOfItsSide: side.every((party) => named.includes(party.id)),
  partyInAgreement: named.some((id) => isInAgreement(file, id)),
  partyInReferral: named.some((id) => isInReferral(file, id)),
})

type OutcomeCount =
  'workersTerminatedAfter' | 'workersWithdrawnAfter' | 'workersSettledPrivatelyAfter' | 'workersTransferredAfter'

function ending(file: DisputeFile, named: readonly string[] | null, outcome: OutcomeCount | null): Change {
  const open = openWorkers(file)
  const leaving = named === null ? open.length : named.length
  const already = outcome === null ? 0 : file.workers.filter((worker) => worker.outcome === OUTCOME_OF[outcome]).length
  return {
    workersNamedAreOpen: allOpen(file, named),
    workersOpenAfter: Math.max(0, open.length - leaving),
    ...(outcome === null ? {} : { [outcome]: already + leaving }),
  }
}

const OUTCOME_OF: Record<OutcomeCount, string> = {
  workersTerminatedAfter: 'terminated',
  workersWithdrawnAfter: 'withdrawn',
  workersSettledPrivatelyAfter: 'settled-privately',
  workersTransferredAfter: 'transferred',
}

function settling(file: DisputeFile, workerIds: readonly string[], totalFen: number): Change {
  const open = openWorkers(file)
  const settled = open.filter((worker) => workerIds.includes(worker.id)).length
  return {
    workersOpenAfter: open.length - settled,
    workersSettledAfter: file.workers.filter((worker) => worker.outcome === 'settled').length + settled,
    balanceAfterFen: fen(balanceFen(file) + totalFen),
    dutiesOpenAfter: totalFen === 0 ? 1 : 0,
  }
}

type Signing = { kind: 'party'; partyId: string | null; represented: boolean } | { kind: 'mediator' } | { kind: 'seal' }

function signing(file: DisputeFile, data: { agreementId: string } | null, signer: Signing): Change {
  const paper = agreementNamed(file, data)
  if (!paper) return {}
  const missing = missingSignatures(file, paper)
  const partiesLeft = missing.parties.filter(
    (id) => signer.kind !== 'party' || id !== (signer.partyId ?? missing.parties[0]),
  ).length
  const mediatorLeft = missing.mediator && signer.kind !== 'mediator'
  const sealLeft = missing.seal && signer.kind !== 'seal'
  const completes = partiesLeft === 0 && !mediatorLeft && !sealLeft
  const payees = [...new Set(paper.clauses.map((clause) => clause.payee_party_id))]
  // A paper without money settles whoever is open, as its effects do.
  const settled = payees.length > 0 ? payees : openWorkers(file).map((worker) => worker.id)
  return {
    ...statusOf(file, data),
    notBefore: openedOn(file, paper.id),
    partySignaturesMissing:
      signer.kind === 'party' && signer.partyId !== null && !missing.parties.includes(signer.partyId)
        ? 0
        : missing.parties.length,
    mediatorSignatureMissing: missing.mediator,
    sealMissing: missing.seal,
    signerHasAuthority: true,
    sealIsCommittees: true,
    consentsMissingAfter: unconsentedAfter(file, paper, signer),
    completesEffect: completes,
    ...(completes
      ? { ...settling(file, settled, paper.total_fen), agreementsSigningAfter: Math.max(0, count(file, 'signing') - 1) }
      : {}),
  }
}

function unconsentedAfter(file: DisputeFile, paper: WholeAgreement, signer: Signing): number {
  const before = unconsented(file, paper)
  if (signer.kind !== 'party' || signer.partyId === null) return before.length
  const others = before.filter((id) => id !== signer.partyId).length
  return signer.represented && consentedOn(file, paper.id, signer.partyId) === null ? others + 1 : others
}

function paid(file: DisputeFile, byFen: number): Change {
  const balance = Math.max(0, balanceFen(file) - byFen)
  return { balanceAfterFen: fen(balance) }
}

/** The agreement's terms as the lint reads them. */
export function termsOf(file: DisputeFile, agreement: WholeAgreement): AgreementTerms {
  const replaced = file.agreements.find((candidate) => candidate.id === agreement.replaces_id)
  return {
    workerIds: file.workers.map((worker) => worker.id),
    // A new version may settle anew whom the old one settled (domain.md 6.9).
    openWorkerIds: [
      ...openWorkers(file).map((worker) => worker.id),
      ...(replaced?.clauses.map((clause) => clause.payee_party_id) ?? []),
    ],
    totalFen: agreement.total_fen,
    otherClauses: agreement.other_clauses,
    clauses: agreement.clauses.map((clause) => ({
      payeeId: clause.payee_party_id,
      item: clause.item,
      amountFen: clause.amount_fen,
      manner: clause.manner,
      instalments: clause.instalments.map((part) => ({ amountFen: part.amount_fen, dueOn: part.due_on })),
    })),
  }
}

/** The agreement a step names; for the list of possible steps, the one in hand. */
const agreementNamed = (file: DisputeFile, data: { agreementId: string } | null): WholeAgreement | null =>
  data === null
    ? agreementInHand(file)
    : (file.agreements.find((agreement) => agreement.id === data.agreementId) ?? null)

function statusOf(file: DisputeFile, data: { agreementId: string } | null): Change {
  const status = agreementNamed(file, data)?.status
  if (status === 'drafting' || status === 'signing' || status === 'effective') return { agreementStatus: status }
  return { agreementStatus: 'none' }
}

/** The day this agreement was last opened for signing: several papers of a group are signed on days of their own. */
const openedOn = (file: DisputeFile, agreementId: string) => {
  const event = signingOpened(file, agreementId)
  return event ? day(event.occurred_on) : null
}

const allOpen = (file: DisputeFile, named: readonly string[] | null): boolean => {
  const open = new Set(openWorkers(file).map((worker) => worker.id))
  return named === null ? open.size > 0 : named.length > 0 && named.every((id) => open.has(id))
}

const count = (file: DisputeFile, status: string): number =>
  file.agreements.filter((agreement) => agreement.status === status).length

const latest = (file: DisputeFile, type: string) => {
  const event = file.journal.findLast((candidate) => candidate.type === type)
  return event ? day(event.occurred_on) : null
}
