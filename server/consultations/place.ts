/** Where consultations are recorded: the unit with everything above it, and the month up to which its figures are closed. */
import type { Reader, Tx } from '../../db/database.ts'
import { closedThrough } from '../../db/repositories/ledger.ts'
import { ancestorsOf, unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'

export type ConsultationPlace = {
  unitId: string
  /** The unit and everything above it, nearest first. */
  above: readonly string[]
  countyId: string
  /** The last closed month, or empty. */
  closedThrough: string
}

/** The place of a unit. Throws not-allowed where the actor may not record. One place serves a whole batch of the same unit. */
export async function consultationPlace(tx: Tx, actor: Actor, unitId: string): Promise<ConsultationPlace> {
  const units = await ancestorsOf(tx, unitId)
  const roots = scopeRoots(actor.grants, 'consultation:record')
  if (!units.some((unit) => roots.includes(unit.id))) throw new DomainError('not-allowed', 'role-without-permission')
  return {
    unitId,
    above: units.map((unit) => unit.id),
    countyId: units.find((unit) => unit.kind === 'county')?.id ?? unitId,
    closedThrough: (await closedThrough(tx, unitId)) ?? '',
  }
}

export type ConsultationSeat = { units: Unit[]; own: string | null }

/** Living units one may record for; `own` is the actor's unit, or the only one there is. */
export async function consultationSeat(reader: Reader, actor: Actor, today: Day): Promise<ConsultationSeat> {
  const units = await unitsBelow(reader, scopeRoots(actor.grants, 'consultation:record'), { on: today })
  const own = units.find((unit) => unit.id === actor.unitId)?.id
  return { units, own: own ?? (units.length === 1 ? (units[0]?.id ?? null) : null) }
}
