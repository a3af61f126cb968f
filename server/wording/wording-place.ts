/** Where a wording may be kept: the city, a county or a committee; a room prints what its committee says. */
import type { Reader } from '../../db/database.ts'
import { anyCovers, findUnit, unitsBelow, type Unit, type UnitKind } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

const kinds: readonly UnitKind[] = ['city', 'county', 'committee']

/** The unit, for somebody whose right reaches it. Throws not-found outside his scope and for a room. */
export async function wordingPlace(reader: Reader, actor: Actor, unitId: string, action: Action): Promise<Unit> {
  const unit = await findUnit(reader, unitId)
  if (!unit || !kinds.includes(unit.kind) || !(await anyCovers(reader, scopeRoots(actor.grants, action), unit.id)))
    throw new DomainError('not-found', 'no-such-page')
  return unit
}

/** The units whose wording somebody may change, in tree order; he begins at the first. */
export const wordingPlaces = (reader: Reader, actor: Actor, on: string): Promise<Unit[]> =>
  unitsBelow(reader, scopeRoots(actor.grants, 'template:edit'), { kinds, on })
