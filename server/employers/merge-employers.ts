/** Says that two employers are one under several names, and takes it back: a pointer and its trace, no case is touched. */
import type { Tx } from '../../db/database.ts'
import {
  aliasesAround,
  holdEmployers,
  partEmployer,
  pointEmployer,
  type EmployerMerge,
} from '../../db/repositories/employer-aliases.ts'
import { groupOf, pointerOf, type MergeReason, type PartReason } from '../../workflows/employers/aliases.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openEmployer } from './open-employer.ts'

type Said = { employerId: string; intoId: string; reason: MergeReason | PartReason }

/** Makes the other employer, with all its names, a name of this one. Throws not-found for one the actor does not see, refused when they are one already. */
export async function mergeEmployers(
  desk: Desk,
  act: Act,
  given: { intoId: string; otherId: string; reason: MergeReason },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const into = await openEmployer(tx, act.actor, given.intoId)
    const other = await openEmployer(tx, act.actor, given.otherId)
    await holdEmployers(tx, [into.head.id, other.head.id])
    // Read again once both are held: somebody may have been faster.
    const pointer = pointerOf(await aliasesAround(tx, [given.intoId, given.otherId]), given.otherId, given.intoId)
    if (pointer === null)
      throw new DomainError('refused', 'step-closed', {
        reasons: [{ code: 'employers-are-one', article: null, cure: 'nobody' }],
      })
    const { from: employerId, to: intoId } = pointer
    await pointEmployer(tx, entry(desk, stamp, act.actor, 'merged', { employerId, intoId, reason: given.reason }))
    return {
      answer: null,
      object: { kind: 'employer', id: intoId, unitId: act.actor.unitId },
      details: { other: employerId, reason: given.reason },
    }
  })
}

/** Takes one name, with whatever was made a name of it, out of the group again. Throws not-found or stale. */
export async function partEmployers(
  desk: Desk,
  act: Act,
  given: { employerId: string; nameId: string; reason: PartReason },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openEmployer(tx, act.actor, given.employerId)
    const intoId = file.aliases.get(given.nameId)
    if (!groupOf(file.aliases, file.head.id).includes(given.nameId) || intoId === undefined)
      throw new DomainError('stale', 'dispute-changed')
    await part(tx, entry(desk, stamp, act.actor, 'parted', { employerId: given.nameId, intoId, reason: given.reason }))
    return {
      answer: null,
      object: { kind: 'employer', id: intoId, unitId: act.actor.unitId },
      details: { other: given.nameId, reason: given.reason },
    }
  })
}

async function part(tx: Tx, merge: EmployerMerge): Promise<void> {
  if (!(await partEmployer(tx, merge))) throw new DomainError('stale', 'dispute-changed')
}

const entry = (
  desk: Desk,
  stamp: Stamp,
  actor: Actor,
  type: EmployerMerge['type'],
  { employerId, intoId, reason }: Said,
): EmployerMerge => ({
  id: desk.newId(),
  type,
  employer_id: employerId,
  into_id: intoId,
  reason,
  actor_id: actor.staffId,
  unit_id: actor.unitId,
  recorded_at: stamp.at,
  request_id: stamp.requestId,
})
