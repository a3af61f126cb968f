/** Strikes out a file that was put in by mistake: it stays in sight with the reason and counts for nothing. */
import { findAttachment, strikeAttachment } from '../../db/repositories/attachments.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import type { StrikeReason } from './form.ts'
import { refuseArchived } from './keep-evidence.ts'

/** Throws not-found, not-allowed, refused (archived, or a payment rests on it) or stale. */
export async function strikeFile(
  desk: Desk,
  act: Act,
  attachmentId: string,
  given: { revision: number; reason: StrikeReason },
): Promise<{ disputeId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const row = await findAttachment(tx, attachmentId)
    if (!row) throw new DomainError('not-found', 'no-such-page')
    const file = await openFile(tx, act.actor, row.dispute_id, 'evidence:keep')
    refuseArchived(file)
    if (file.payments.some((payment) => payment.evidence_file_id === row.id && payment.status !== 'countered'))
      throw new DomainError('refused', 'step-closed', {
        reasons: [{ code: 'file-supports-payment', article: 'REC-3', cure: 'clerk' }],
      })
    const struck = { at: stamp.at, by: act.actor.staffId, reason: given.reason }
    if (row.revision !== given.revision || !(await strikeAttachment(tx, row, struck)))
      throw new DomainError('stale', 'dispute-changed')
    return {
      answer: { disputeId: row.dispute_id },
      object: { kind: 'attachment', id: row.id, unitId: file.row.unit_id },
      details: { dispute: row.dispute_id, reason: given.reason },
    }
  })
}
