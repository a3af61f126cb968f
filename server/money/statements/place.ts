/** Where somebody's statements lie: the units he records payments for. */
import { anyCovers, unitNamesBelow } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import type { Actor } from '../../desk.ts'

/** Units whose lines the actor sees and books. */
export async function statementUnits(reader: Reader, actor: Actor): Promise<string[]> {
  const units = await unitNamesBelow(reader, scopeRoots(actor.grants, 'payment:record'))
  return units.map((unit) => unit.id)
}

/** The unit that keeps what the actor brings: his own, else the first he records for. Throws not-allowed where there is none. */
export async function homeUnit(reader: Reader, actor: Actor): Promise<string> {
  const roots = scopeRoots(actor.grants, 'payment:record')
  if (await anyCovers(reader, roots, actor.unitId)) return actor.unitId
  const [first] = roots
  if (first === undefined) throw new DomainError('not-allowed', 'role-without-permission')
  return first
}
