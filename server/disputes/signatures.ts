/** Who still has to sign an agreement, and on which day it takes effect. */
import type { SignatureRow, WholeAgreement } from '../../db/repositories/agreements.ts'
import { effectState, type Mark } from '../../workflows/dispute/effect.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from './dispute-file.ts'

export type Missing = { parties: string[]; mediator: boolean; seal: boolean; effectiveOn: Day | null }

/** The parties who sign: the workers it pays or settles, and every employer who pays or answers for the payment. */
export function signingParties(file: DisputeFile, agreement: WholeAgreement): string[] {
  const payees = new Set(agreement.clauses.map((clause) => clause.payee_party_id))
  const payers = new Set(agreement.clauses.map((clause) => clause.payer_party_id))
  const workers = file.workers.filter((worker) => (payees.size > 0 ? payees.has(worker.id) : worker.outcome === null))
  const everyEmployer = payers.size === 0 || agreement.joint_liability === 1
  const employers = file.employers.filter((employer) => everyEmployer || payers.has(employer.id))
  return [...workers, ...employers].map((party) => party.id)
}

/** What is missing on the paper, and the day of effect once nothing is. */
export function missingSignatures(file: DisputeFile, agreement: WholeAgreement): Missing {
  const state = effectState(signingParties(file, agreement), agreement.signatures.flatMap(asMark))
  return {
    parties: state.partiesMissing,
    mediator: state.mediatorMissing,
    seal: state.sealMissing,
    effectiveOn: state.effectiveOn,
  }
}

function asMark(signature: SignatureRow): Mark[] {
  const on = day(signature.signed_on)
  if (signature.signer === 'party' && signature.party_id !== null)
    return [{ by: 'party', partyId: signature.party_id, on }]
  if (signature.signer === 'mediator' || signature.signer === 'seal') return [{ by: signature.signer, on }]
  return []
}
