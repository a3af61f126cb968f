/** Opens the case an agreement belongs to, with the agreement in it; outside one's scope neither exists. */
import type { Reader } from '../../db/database.ts'
import { disputeOfAgreement, type WholeAgreement } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'

export type OpenAgreement = { file: DisputeFile; agreement: WholeAgreement }

/** Throws not-found outside the scope, not-allowed when the role does not reach it. */
export async function openAgreement(
  reader: Reader,
  actor: Actor,
  agreementId: string,
  action: Action,
): Promise<OpenAgreement> {
  const disputeId = await disputeOfAgreement(reader, agreementId)
  if (disputeId === null) throw new DomainError('not-found', 'no-such-page')
  const file = await openFile(reader, actor, disputeId, action)
  return { file, agreement: agreementIn(file, agreementId) }
}

/** The agreement of a file by its id. Throws not-found. */
export function agreementIn(file: DisputeFile, agreementId: string): WholeAgreement {
  const agreement = file.agreements.find((candidate) => candidate.id === agreementId)
  if (!agreement) throw new DomainError('not-found', 'no-such-page')
  return agreement
}
