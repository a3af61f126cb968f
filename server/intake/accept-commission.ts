/** A dispute that a court or arbitration commission hands over is accepted as it comes in: the body has asked for consent itself (TYTJ 27). */
import type { Tx } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import { mayOn, reopenFile } from '../disputes/dispute-file.ts'
import { takeStep } from '../disputes/take-step.ts'
import type { DisputeGiven } from './dispute-given.ts'

/**
 * Accepts on the day of receipt where this person and this unit may; a room without delegation leaves it to its committee,
 * and a case that something else bars stays at intake with its reasons on the case page.
 */
export async function acceptCommission(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  disputeId: string,
  given: DisputeGiven,
): Promise<void> {
  if (given.commission === null) return
  const file = await reopenFile(tx, disputeId)
  if (!mayOn(file, actor, 'dispute:accept')) return
  try {
    await takeStep(desk, tx, stamp, actor, file, {
      type: 'accepted',
      occurredOn: given.receivedOn,
      data: { unitId: given.unitId, byDelegation: file.units[0]?.kind === 'room' },
    })
  } catch (fault) {
    // A refusal is judged before anything is written, so the transaction is as it was.
    if (!(fault instanceof DomainError && fault.kind === 'refused')) throw fault
  }
}
