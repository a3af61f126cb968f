/** Tells a warning of the case its draft became, by its own event; a warning that moved on meanwhile keeps no case from being registered. */
import type { Tx } from '../../../db/database.ts'
import { warningOfDraft } from '../../../db/repositories/warnings.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Stamp } from '../../commit.ts'
import type { Actor, Desk } from '../../desk.ts'
import { moveWarning } from '../take-warning-step.ts'
import { openWarning } from '../warning-file.ts'

export async function tellWarning(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  made: { draftId: string; disputeId: string; workers: number },
): Promise<void> {
  const warningId = await warningOfDraft(tx, made.draftId, actor.staffId)
  if (warningId === null) return
  const file = await openWarning(tx, actor, warningId, 'dispute:register')
  const { disputeId, workers } = made
  try {
    await moveWarning(desk, tx, stamp, actor, file, {
      type: 'converted',
      disputeId,
      workers,
      on: stamp.today,
      note: null,
    })
  } catch (fault) {
    // Judged before anything is written: made into another case, or closed, since the draft was begun.
    if (!(fault instanceof DomainError) || fault.kind !== 'refused') throw fault
  }
}
