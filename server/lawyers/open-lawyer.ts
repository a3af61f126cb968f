/** Opens a lawyer's entry: kept by its own unit and those above it, read by every unit below it too, because they assign from it. */
import type { Reader } from '../../db/database.ts'
import { findLawyer, type PlacedLawyer } from '../../db/repositories/lawyers.ts'
import { ancestorsOf, anyCovers, unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

/** Throws not-found outside the scope of the action. `mine` says whether the reader may change it. */
export async function openLawyer(
  reader: Reader,
  actor: Actor,
  id: string,
  action: 'aid:read' | 'aid:manage',
): Promise<{ lawyer: PlacedLawyer; mine: boolean }> {
  const lawyer = await findLawyer(reader, id)
  if (!lawyer) throw new DomainError('not-found', 'no-such-page')
  const mine = await anyCovers(reader, scopeRoots(actor.grants, 'aid:manage'), lawyer.unit_id)
  const may =
    mine || (action === 'aid:read' && (await listUnits(reader, actor)).some((unit) => unit.id === lawyer.unit_id))
  if (!may) throw new DomainError('not-found', 'no-such-page')
  return { lawyer, mine }
}

/** The units whose lists a reader sees: those below his own, and those above, whose lawyers serve him too. */
export async function listUnits(reader: Reader, actor: Actor): Promise<Unit[]> {
  const roots = scopeRoots(actor.grants, 'aid:read')
  const above: Unit[] = []
  for (const root of roots) above.push(...(await ancestorsOf(reader, root)).toReversed())
  const units = new Map([...above, ...(await unitsBelow(reader, roots))].map((unit) => [unit.id, unit]))
  return [...units.values()]
}
