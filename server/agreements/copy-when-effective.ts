/** Makes the signed copy by itself once the last mark is there, so that everybody can take it along. */
import { createHash } from 'node:crypto'
import { agreementsOf } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Act, Desk } from '../desk.ts'
import { hasPictures, makeSignedCopy } from '../papers/signed-copy.ts'
import type { Signed } from './sign-agreement.ts'

/** A copy that cannot be made never undoes a signature: the agreement's page offers it again with the reason. */
export async function copyWhenEffective(desk: Desk, act: Act, agreementId: string, signed: Signed): Promise<void> {
  if (!signed.effective) return
  const agreements = await agreementsOf(desk.db.reader, signed.disputeId)
  const agreement = agreements.find((candidate) => candidate.id === agreementId)
  if (!agreement || !hasPictures(agreement)) return
  try {
    await makeSignedCopy(desk, ownAct(act), agreementId)
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
    desk.log.warn({ agreementId, code: fault.code }, 'signed-copy-not-made')
  }
}

const ownAct = (act: Act): Act => ({
  ...act,
  action: 'signed-copy-made',
  key: createHash('sha256').update(`${act.key}:signed-copy`).digest('base64url').slice(0, 32),
})
