/** Makes a checked list a new case, or part of one that stands: every worker, every claim and the end of the draft in one transaction. */
import type { Tx } from '../../db/database.ts'
import { rememberMapping } from '../../db/repositories/column-mappings.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { joinWorkers } from '../disputes/parties/join-workers.ts'
import type { DisputeGiven, WorkerGiven } from '../intake/dispute-given.ts'
import { endDraft } from '../drafts.ts'
import type { Opened } from '../intake/open-dispute.ts'
import { registerAtCounter } from '../intake/register-at-counter.ts'
import { markOfHeads } from '../tables/columns.ts'
import type { ListDraft } from './list-draft.ts'

/** Registers the list as one dispute; counted as one case and as many people (domain.md 3.5 R9). */
export const registerList = (
  desk: Desk,
  act: Act,
  given: DisputeGiven,
  draftId: string,
  list: ListDraft,
): Promise<Opened> =>
  registerAtCounter(desk, act, given, draftId, (tx, stamp) => rememberColumns(tx, stamp, act.actor, list))

/** Adds the list to a case. Throws not-found, not-allowed or refused (every worker has an outcome). */
export async function joinList(
  desk: Desk,
  act: Act,
  joining: { disputeId: string; on: Day; workers: readonly WorkerGiven[]; draftId: string; list: ListDraft },
): Promise<void> {
  const { actor } = act
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, actor, joining.disputeId, 'dispute:amend')
    await joinWorkers({ desk, tx, stamp, actor, file }, joining.on, joining.workers)
    await endDraft(desk, tx, stamp, actor, joining.draftId)
    await rememberColumns(tx, stamp, actor, joining.list)
    return {
      answer: null,
      object: { kind: 'dispute', id: joining.disputeId, unitId: file.row.unit_id },
      details: { workers: joining.workers.length },
    }
  })
}

async function rememberColumns(tx: Tx, stamp: Stamp, actor: Actor, { heads, mapping }: ListDraft): Promise<void> {
  if (heads === null) return
  await rememberMapping(tx, {
    unit_id: actor.unitId,
    purpose: 'workers',
    heads: markOfHeads(heads),
    mapping: JSON.stringify(mapping),
    staff_id: actor.staffId,
    recorded_at: stamp.at,
  })
}
