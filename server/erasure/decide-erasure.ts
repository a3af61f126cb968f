/**
 * The second person's word on a list: the records go at once, in one transaction, all or none; their files follow by the desk's
 * round (`system/erase-files.ts`). Or it is sent back, and they are free again.
 */
import {
  changeErasureList,
  erasureItemsOf,
  freeRecords,
  markErased,
  type ErasureListRow,
} from '../../db/repositories/erasure-lists.ts'
import { eraseRecords } from '../../db/repositories/record-erasure.ts'
import type { ErasableKind } from '../../db/schema/record-erasure.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { eyesFor } from '../second-person.ts'
import { openErasureList } from './places.ts'

export type DecideErasure = {
  listId: string
  outcome: 'erased' | 'returned'
  /** Needed for sending back, and where one person confirms alone. */
  reason: string | null
  revision: number
}

/** Whose list it is, for the second pair of eyes. */
export const proposedBy = (list: ErasureListRow) => ({
  by: list.proposed_by,
  on: list.proposed_on,
  unitId: list.unit_id,
})

/** Throws not-found, stale, refused for the proposer himself, invalid without a reason. */
export async function decideErasure(desk: Desk, act: Act, command: DecideErasure): Promise<void> {
  const { listId, outcome, reason, revision } = command
  await commit(desk, act, async (tx, stamp) => {
    const { list } = await openErasureList(tx, act.actor, listId, 'destruction:approve')
    if (list.state !== 'proposed' || list.revision !== revision) throw new DomainError('stale', 'erasure-changed')
    const eyes = await eyesFor(tx, act.actor, proposedBy(list), stamp.today)
    if (outcome === 'erased' && !eyes.may)
      throw new DomainError('refused', 'destruction-own-list', { reasons: [eyes.reason] })
    const alone = outcome === 'erased' && eyes.may && eyes.alone
    if (reason === null && (outcome === 'returned' || alone))
      throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'reason', code: 'required' }] })
    const decided = await changeErasureList(tx, list, {
      state: outcome,
      decided_by: act.actor.staffId,
      decided_on: stamp.today,
      decision_reason: reason,
      alone: alone ? 1 : 0,
    })
    if (!decided) throw new DomainError('stale', 'erasure-changed')
    const items = await erasureItemsOf(tx, listId)
    if (outcome === 'returned') await freeRecords(tx, listId)
    else {
      // Marked first: an employer named in these records alone is named in none that is kept.
      if ((await markErased(tx, listId, stamp.today)) !== items.length)
        throw new DomainError('stale', 'erasure-changed')
      for (const [kind, ids] of byKind(items)) await eraseRecords(tx, kind, ids, stamp.at)
    }
    return {
      answer: null,
      object: { kind: 'erasure-list', id: listId, unitId: list.unit_id },
      details: { outcome, alone: alone ? 1 : 0, records: items.length, proposedBy: list.proposed_by },
    }
  })
}

function byKind(items: readonly { kind: ErasableKind; ref_id: string }[]): Map<ErasableKind, string[]> {
  const kinds = new Map<ErasableKind, string[]>()
  for (const { kind, ref_id: id } of items) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  return kinds
}
