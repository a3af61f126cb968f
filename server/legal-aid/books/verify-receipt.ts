/** Confirms a payment of an aid case: somebody else than who noted it, on the day it is done (R3). */
import { changeAidReceipt } from '../../../db/repositories/aid-cases.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openAid } from '../aid-file.ts'
import { keepAidBooks } from './keep-books.ts'

/** Throws not-found, stale, or refused: for whoever noted it, and where it does not stand as noted. */
export async function verifyAidReceipt(
  desk: Desk,
  act: Act,
  { aidCaseId, receiptId, revision }: { aidCaseId: string; receiptId: string; revision: number },
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openAid(tx, act.actor, aidCaseId, 'aid:verify')
    const receipt = file.receipts.find((one) => one.id === receiptId)
    if (!receipt) throw new DomainError('not-found', 'no-such-page')
    if (receipt.revision !== revision) throw new DomainError('stale', 'matter-changed')
    if (receipt.status !== 'recorded') throw refused('payment-not-standing')
    if (receipt.recorded_by === act.actor.staffId) throw refused('recorder-may-not-verify')
    await changeAidReceipt(tx, receiptId, {
      status: 'verified',
      verified_by: act.actor.staffId,
      verified_on: stamp.today,
    })
    await keepAidBooks({ desk, tx, stamp, actor: act.actor }, aidCaseId, stamp.today)
    return { answer: null, object: { kind: 'aid-receipt', id: receiptId, unitId: file.row.unit_id } }
  })
}

const refused = (code: string): DomainError =>
  new DomainError('refused', 'step-closed', { reasons: [{ code, article: 'REC-3', cure: 'aid-officer' }] })
