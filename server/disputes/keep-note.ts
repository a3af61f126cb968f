/** Keeps a mediator's private note; the trail says that one was written, never what. */
import { insertPrivateNote } from '../../db/repositories/private-notes.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from './dispute-file.ts'

/** Adds a note. Throws not-allowed for everyone who does not mediate the case. */
export async function keepNote(desk: Desk, act: Act, disputeId: string, body: string): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'private-note:write')
    await insertPrivateNote(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      staff_id: act.actor.staffId,
      body,
      recorded_at: stamp.at,
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
}
