/** Opens another person's private notes to the director: for a reason that the trail keeps, each time anew (domain.md 6.9). */
import { privateNotesOf } from '../../db/repositories/private-notes.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from './dispute-file.ts'

/** Records the look; what the notes say is read afterwards. Throws not-allowed for everyone but a director of the case's place. */
export async function openNotes(desk: Desk, act: Act, disputeId: string, reason: string): Promise<void> {
  await commit(desk, act, async (tx) => {
    const file = await openFile(tx, act.actor, disputeId, 'private-note:open')
    const others = (await privateNotesOf(tx, disputeId)).filter((note) => note.authorId !== act.actor.staffId)
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { reason, notes: others.length },
    }
  })
}
