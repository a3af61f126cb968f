/** Registers what the counter typed: the dispute and the end of its draft in one transaction. */
import type { Tx } from '../../db/database.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { acceptCommission } from './accept-commission.ts'
import type { DisputeGiven } from './dispute-given.ts'
import { rememberDispute } from '../consultations/begin-dispute.ts'
import { endDraft } from '../drafts.ts'
import { tellWarning } from '../warnings/convert/tell-warning.ts'
import { writeDispute, type Opened } from './open-dispute.ts'

/**
 * Opens the dispute; the same form sent twice opens one.
 * @param also what must be written in the same transaction
 */
export async function registerAtCounter(
  desk: Desk,
  act: Act,
  given: DisputeGiven,
  draftId: string,
  also: (tx: Tx, stamp: Stamp) => Promise<void> = () => Promise.resolve(),
): Promise<Opened> {
  return commit(desk, act, async (tx, stamp) => {
    const opened = await writeDispute(desk, tx, stamp, act.actor, given)
    await acceptCommission(desk, tx, stamp, act.actor, opened.disputeId, given)
    await endDraft(desk, tx, stamp, act.actor, draftId)
    await rememberDispute(desk, tx, stamp, act.actor, { draftId, disputeId: opened.disputeId })
    await tellWarning(desk, tx, stamp, act.actor, {
      draftId,
      disputeId: opened.disputeId,
      workers: given.workers.length,
    })
    await also(tx, stamp)
    return { answer: opened, object: { kind: 'dispute', id: opened.disputeId, unitId: given.unitId } }
  })
}
