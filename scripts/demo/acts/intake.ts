/** Acts at the counter: a dispute is logged by whoever sits there, with or without a court's paper. */
import type { CommissionGiven } from '../../../server/intake/dispute-given.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { inventDispute } from '../invent-dispute.ts'
import type { Tale } from '../tale.ts'

export type Opening = { channel?: string; commission?: CommissionGiven; actor?: Tale['receiver'] }

/** Logs the dispute on the tale's day. */
export async function logged(tale: Tale, opening: Opening = {}): Promise<void> {
  const given = inventDispute(tale.chance, {
    unitId: tale.counter,
    receivedOn: tale.today,
    receivedAt: tale.time,
    row: tale.setting.office.row,
    workers: tale.setting.workers,
    commission: opening.commission ?? null,
    channel:
      opening.channel ?? (tale.chance.happens(0.12) ? tale.chance.pick(['petition', 'police', 'legal-aid']) : 'direct'),
  })
  const { disputeId } = await openDispute(tale.desk, tale.act(tale.receiver, 'dispute:register'), given)
  tale.disputeId = disputeId
}
