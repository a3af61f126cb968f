/** Whose records a list is about: those of a unit where somebody holds the right, and of all units below it. */
import type { Reader } from '../../db/database.ts'
import { findErasureList, type ErasureListRow } from '../../db/repositories/erasure-lists.ts'
import { anyCovers, findUnit, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

/** The units a person draws lists up for. */
export async function recordPlaces(reader: Reader, actor: Actor, action: Action): Promise<Unit[]> {
  const found = await Promise.all(scopeRoots(actor.grants, action).map((id) => findUnit(reader, id)))
  return found.filter((unit) => unit !== null)
}

/** One of them. Throws not-found for any other unit. */
export async function recordPlace(reader: Reader, actor: Actor, unitId: string, action: Action): Promise<Unit> {
  const found = (await recordPlaces(reader, actor, action)).find((unit) => unit.id === unitId)
  if (!found) throw new DomainError('not-found', 'no-such-page')
  return found
}

/** A list within reach with its unit. Throws not-found. */
export async function openErasureList(
  reader: Reader,
  actor: Actor,
  id: string,
  action: Action,
): Promise<{ list: ErasureListRow; unit: Unit }> {
  const list = await findErasureList(reader, id)
  const within = list !== null && (await anyCovers(reader, scopeRoots(actor.grants, action), list.unit_id))
  const unit = within ? await findUnit(reader, list.unit_id) : null
  if (list === null || unit === null) throw new DomainError('not-found', 'no-such-page')
  return { list, unit }
}
