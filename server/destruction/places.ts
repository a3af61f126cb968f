/** Whose archive a list is about: the committee keeps the volumes, and somebody's right reaches it or not (RMTJ 27). */
import type { Reader } from '../../db/database.ts'
import { findList, type DestructionListRow } from '../../db/repositories/destruction.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

/** Committees in somebody's reach, those that ended too: their archive outlives them. */
export const archivesOf = (reader: Reader, actor: Actor, action: Action): Promise<Unit[]> =>
  unitsBelow(reader, scopeRoots(actor.grants, action), { kinds: ['committee'] })

/** One of them. Throws not-found for any other unit. */
export async function archiveOf(reader: Reader, actor: Actor, committeeId: string, action: Action): Promise<Unit> {
  const found = (await archivesOf(reader, actor, action)).find((unit) => unit.id === committeeId)
  if (!found) throw new DomainError('not-found', 'no-such-page')
  return found
}

/** A list within reach with its committee. Throws not-found. */
export async function openList(
  reader: Reader,
  actor: Actor,
  id: string,
  action: Action,
): Promise<{ list: DestructionListRow; committee: Unit }> {
  const list = await findList(reader, id)
  if (!list) throw new DomainError('not-found', 'no-such-page')
  return { list, committee: await archiveOf(reader, actor, list.committee_id, action) }
}
