/** The committees whose seal a person holds: those at or below the units where he may seal. */
import type { Reader } from '../../../db/database.ts'
import { unitsBelow, type Unit } from '../../../db/repositories/units.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'

/** Committees within reach on a day. */
export async function committeesInReach(reader: Reader, actor: Actor, on: Day): Promise<Unit[]> {
  const units = await unitsBelow(reader, scopeRoots(actor.grants, 'agreement:seal'), { on })
  return units.filter((unit) => unit.kind === 'committee')
}

/** One of them. Throws not-found for any other. */
export async function committeeInReach(reader: Reader, actor: Actor, unitId: string, on: Day): Promise<Unit> {
  const found = (await committeesInReach(reader, actor, on)).find((unit) => unit.id === unitId)
  if (!found) throw new DomainError('not-found', 'no-such-page')
  return found
}
