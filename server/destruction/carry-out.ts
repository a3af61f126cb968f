/**
 * Records that the volumes of a list were destroyed, and takes out of the desk whatever it held of them beside what counts. One
 * transaction: either every volume of the list is gone or none; their files follow by the desk's round (`system/erase-files.ts`).
 */
import { eraseCases } from '../../db/repositories/case-erasure.ts'
import { changeList, itemsOf, markDestroyed } from '../../db/repositories/destruction.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import { listNumber } from './list-number.ts'
import { openList } from './places.ts'

export type CarryOut = { listId: string; on: Day; revision: number }

/** Throws not-found, stale, refused (not let, a volume left the list or is not due), invalid (the day before it was let, or to come). */
export async function carryOutDestruction(desk: Desk, act: Act, { listId, on, revision }: CarryOut): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const { list } = await openList(tx, act.actor, listId, 'destruction:propose')
    if (list.revision !== revision) throw new DomainError('stale', 'destruction-changed')
    if (list.state !== 'approved' || list.decided_on === null) throw refused('destruction-not-approved', 'director')
    if (on < day(list.decided_on) || on > stamp.today)
      throw new DomainError('invalid', 'form-damaged', {
        faults: [{ field: 'on', code: 'destruction-day', values: { from: list.decided_on } }],
      })
    const items = await itemsOf(tx, listId)
    if ((await markDestroyed(tx, listId, on, stamp.today)) !== items.length)
      throw refused('destruction-volume-left', 'director')
    const carried = await changeList(tx, list, {
      state: 'destroyed',
      destroyed_on: on,
      carried_out_by: act.actor.staffId,
    })
    if (!carried) throw new DomainError('stale', 'destruction-changed')
    const ids = items.map((item) => item.dispute_id)
    await eraseCases(tx, ids, stamp.at)
    const data = { listId, number: listNumber(list) }
    for (const id of ids)
      await noteInJournal(
        desk,
        tx,
        id,
        { type: 'volume-destroyed', data, occurredOn: on },
        { by: act.actor.staffId, requestId: stamp.requestId, at: stamp.at },
      )
    return {
      answer: null,
      object: { kind: 'destruction-list', id: listId, unitId: list.committee_id },
      details: { volumes: ids.length, on, proposedBy: list.proposed_by, approvedBy: list.decided_by },
    }
  })
}

const refused = (code: string, cure: Reason['cure']): DomainError =>
  new DomainError('refused', 'step-closed', { reasons: [{ code, article: null, cure }] })
