/** Whether somebody holds a right at the top of the tree: what binds or concerns every unit is not a branch's to do. */
import { findUnit } from '../../db/repositories/units.ts'
import type { Reader } from '../../db/database.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

export async function holdsAtTop(reader: Reader, actor: Actor, action: Action): Promise<boolean> {
  const units = await Promise.all(scopeRoots(actor.grants, action).map((id) => findUnit(reader, id)))
  return units.some((unit) => unit !== null && unit.parentId === null)
}
