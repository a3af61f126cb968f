/** Lets a list be carried out, or sends it back: the second person (design.md 7, domain.md 6.6). */
import { changeList, takeOffList, type DestructionListRow } from '../../db/repositories/destruction.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { eyesFor } from '../second-person.ts'
import { openList } from './places.ts'

export type DecideDestruction = {
  listId: string
  outcome: 'approved' | 'returned'
  /** Needed for sending back, and where one person confirms alone. */
  reason: string | null
  revision: number
}

/** Whose list it is, for the second pair of eyes. */
export const proposedBy = (list: DestructionListRow) => ({
  by: list.proposed_by,
  on: list.proposed_on,
  unitId: list.committee_id,
})

/**
 * A list that was let and not carried out yet can still be sent back; its volumes are then free again.
 * Throws not-found, stale, refused for the proposer himself, invalid without a reason.
 */
export async function decideDestruction(desk: Desk, act: Act, command: DecideDestruction): Promise<void> {
  const { listId, outcome, reason, revision } = command
  await commit(desk, act, async (tx, stamp) => {
    const { list } = await openList(tx, act.actor, listId, 'destruction:approve')
    const open = list.state === 'proposed' || (list.state === 'approved' && outcome === 'returned')
    if (!open || list.revision !== revision) throw new DomainError('stale', 'destruction-changed')
    const eyes = await eyesFor(tx, act.actor, proposedBy(list), stamp.today)
    if (outcome === 'approved' && !eyes.may)
      throw new DomainError('refused', 'destruction-own-list', { reasons: [eyes.reason] })
    const alone = outcome === 'approved' && eyes.may && eyes.alone
    if (reason === null && (outcome === 'returned' || alone))
      throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'reason', code: 'required' }] })
    const decided = await changeList(tx, list, {
      state: outcome,
      decided_by: act.actor.staffId,
      decided_on: stamp.today,
      decision_reason: reason,
      alone: alone ? 1 : 0,
    })
    if (!decided) throw new DomainError('stale', 'destruction-changed')
    if (outcome === 'returned') await takeOffList(tx, listId)
    return {
      answer: null,
      object: { kind: 'destruction-list', id: listId, unitId: list.committee_id },
      details: { outcome, alone: alone ? 1 : 0 },
    }
  })
}
