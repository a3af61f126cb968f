/** Who still has to sign an agreement, and on which day it takes effect. */
import type { SignatureRow, WholeAgreement } from '../../db/repositories/agreements.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import { effectState, type Mark } from '../../workflows/dispute/effect.ts'
import { day, isAfter, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from './dispute-file.ts'
import { presentHeirs } from './heirs.ts'

export type Missing = { parties: string[]; mediator: boolean; seal: boolean; effectiveOn: Day | null }

/** The parties who sign: the workers it pays or settles or their heirs, and every employer who pays or answers for the payment. */
export function signingParties(file: DisputeFile, agreement: WholeAgreement): string[] {
  const payees = new Set(agreement.clauses.map((clause) => clause.payee_party_id))
  const payers = new Set(agreement.clauses.map((clause) => clause.payer_party_id))
  const workers = file.workers
    .filter((worker) => (payees.size > 0 ? payees.has(worker.id) : worker.outcome === null))
    .flatMap((worker): PartyRow[] => standingIn(file, agreement, worker))
  const everyEmployer = payers.size === 0 || agreement.joint_liability === 1
  const employers = file.employers.filter((employer) => everyEmployer || payers.has(employer.id))
  return [...workers, ...employers].map((party) => party.id)
}

/** Heirs sign in a dead worker's place what he has not signed himself; a paper in force stays as it was signed. */
function standingIn(file: DisputeFile, agreement: WholeAgreement, worker: PartyRow): PartyRow[] {
  const signed = agreement.signatures.some((mark) => mark.party_id === worker.id)
  const heirs = agreement.status === 'effective' || signed ? [] : presentHeirs(file, worker.id)
  return heirs.length > 0 ? heirs : [worker]
}

/** A contact's result by which a represented worker agrees to the text that lies open for signing. */
export const CONSENTS = 'consents-to-agreement'

/** In whose right a group's elected representative signs for another worker. */
export const BY_REPRESENTATIVE = 'representative'

/** When and by which means a worker consented to the text as it was last opened for signing; null while he has not. */
export function consentTo(file: DisputeFile, agreementId: string, partyId: string): { on: Day; manner: string } | null {
  const opened = signingOpened(file, agreementId)
  const since = opened?.recorded_at ?? ''
  const consent = file.contacts.findLast(
    (contact) => contact.result === CONSENTS && contact.party_id === partyId && contact.recorded_at >= since,
  )
  return consent ? { on: day(consent.occurred_on), manner: consent.manner } : null
}

/** The day of that consent. */
export const consentedOn = (file: DisputeFile, agreementId: string, partyId: string): Day | null =>
  consentTo(file, agreementId, partyId)?.on ?? null

/** Workers for whom a representative signed and who neither consented nor signed themselves (domain.md 6.4). */
export function unconsented(file: DisputeFile, agreement: WholeAgreement): string[] {
  const signed = agreement.signatures.flatMap((mark) => mark.party_id ?? [])
  const counted = agreement.signatures.flatMap((mark) => asMark(file, mark))
  const byThem = new Set(counted.map((mark) => (mark.by === 'party' ? mark.partyId : null)))
  return [...new Set(signed)].filter((id) => !byThem.has(id))
}

/** The marks that stand: of a party the last, for a worker's own hand takes the place of his representative's. */
export const standingMarks = ({ signatures }: WholeAgreement): SignatureRow[] => {
  const last = new Map(signatures.map((mark) => [mark.party_id, mark]))
  return signatures.filter((mark) => mark.party_id === null || last.get(mark.party_id) === mark)
}

/** The journal's last opening of a paper for signing. */
export const signingOpened = (file: DisputeFile, agreementId: string) =>
  file.journal.findLast(
    (event) =>
      event.type === 'signing-opened' &&
      (JSON.parse(event.payload) as { agreementId: string }).agreementId === agreementId,
  )

/** What is missing on the paper, and the day of effect once nothing is. */
export function missingSignatures(file: DisputeFile, agreement: WholeAgreement): Missing {
  const state = effectState(
    signingParties(file, agreement),
    agreement.signatures.flatMap((mark) => asMark(file, mark)),
  )
  return {
    parties: state.partiesMissing,
    mediator: state.mediatorMissing,
    seal: state.sealMissing,
    effectiveOn: state.effectiveOn,
  }
}

/** A representative's hand counts from the day on which he for whom it signs consents too. */
function asMark(file: DisputeFile, signature: SignatureRow): Mark[] {
  const on = day(signature.signed_on)
  if (signature.signer === 'party' && signature.party_id !== null) {
    const partyId = signature.party_id
    if (signature.authority !== BY_REPRESENTATIVE) return [{ by: 'party', partyId, on }]
    const consented = consentedOn(file, signature.agreement_id, partyId)
    return consented === null ? [] : [{ by: 'party', partyId, on: isAfter(consented, on) ? consented : on }]
  }
  if (signature.signer === 'mediator' || signature.signer === 'seal') return [{ by: signature.signer, on }]
  return []
}
