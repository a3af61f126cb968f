/** Puts volumes whose term has run out on a list that a second person must let (domain.md 6.6). */
import {
  dueAmong,
  insertItems,
  insertList,
  nextListNumber,
  putOnList,
  type DueVolume,
} from '../../db/repositories/destruction.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { maskName } from '../../workflows/values/person-name.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { archiveOf } from './places.ts'

/** Volumes of one list: it is read line by line, and destroyed in one transaction. */
const MOST_VOLUMES = 100

/** Throws not-found outside the scope, invalid for none or too many, stale when one is not due or on another list by now. */
export async function proposeDestruction(
  desk: Desk,
  act: Act,
  { committeeId, disputeIds }: { committeeId: string; disputeIds: readonly string[] },
): Promise<{ listId: string }> {
  if (disputeIds.length === 0 || disputeIds.length > MOST_VOLUMES)
    throw new DomainError('invalid', 'form-damaged', {
      faults: [{ field: 'picked', code: 'destruction-picked', values: { most: MOST_VOLUMES } }],
    })
  return commit(desk, act, async (tx, stamp) => {
    await archiveOf(tx, act.actor, committeeId, 'destruction:propose')
    const volumes = await dueAmong(tx, committeeId, disputeIds, stamp.today)
    if (volumes.length !== new Set(disputeIds).size) throw new DomainError('stale', 'destruction-changed')
    const listId = desk.newId()
    const year = Number(stamp.today.slice(0, 4))
    const number = await nextListNumber(tx, committeeId, year)
    const made = await insertList(tx, {
      id: listId,
      committee_id: committeeId,
      year,
      number,
      state: 'proposed',
      proposed_by: act.actor.staffId,
      proposed_on: stamp.today,
      recorded_at: stamp.at,
    })
    if (!made) throw new DomainError('stale', 'destruction-changed')
    await insertItems(
      tx,
      volumes.map((volume, at) => ({
        list_id: listId,
        dispute_id: volume.disputeId,
        position: at + 1,
        case_number: volume.caseNumber ?? volume.registrationCode,
        title: coveredTitle(volume),
        pages: volume.pages,
        kept_for: volume.keptFor,
        counted_from: volume.countedFrom,
        keep_until: volume.keepUntil,
      })),
    )
    if ((await putOnList(tx, listId, disputeIds, stamp.today)) !== volumes.length)
      throw new DomainError('stale', 'destruction-changed')
    return {
      answer: { listId },
      object: { kind: 'destruction-list', id: listId, unitId: committeeId },
      details: { year, number, volumes: volumes.length },
    }
  })
}

/** The list is kept for good, so it never holds a person's name. */
function coveredTitle({ workerLabel, workerCount, employerLabel, employerIsPerson }: DueVolume): string {
  const say = words('zh-CN')
  const worker = maskName(workerLabel)
  return say('volume.case-name', {
    worker: workerCount > 1 ? say('disputes.and-others', { name: worker, count: workerCount }) : worker,
    employer: employerIsPerson ? maskName(employerLabel) : employerLabel,
  })
}
