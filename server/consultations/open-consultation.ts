/** A consultation with all that is known of it, opened inside somebody's scope. */
import type { Reader } from '../../db/database.ts'
import {
  eventsOf,
  findConsultation,
  topicsOf,
  type ConsultationEvent,
  type ConsultationRow,
} from '../../db/repositories/consultations.ts'
import { employersById, type EmployerRow } from '../../db/repositories/parties.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import type { ConsultationFacts } from '../../workflows/consultation/corrections.ts'
import { DomainError } from '../../workflows/errors.ts'
import { permits, scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../clock.ts'
import type { Actor } from '../desk.ts'

export type ConsultationFile = {
  row: ConsultationRow
  topics: string[]
  employer: EmployerRow | null
  events: ConsultationEvent[]
  /** The unit and everything above it, nearest first. */
  units: Unit[]
}

/** Throws not-found outside the actor's scope, and for whoever sees only his own and did not record it. */
export async function openConsultation(reader: Reader, actor: Actor, id: string): Promise<ConsultationFile> {
  const row = await findConsultation(reader, scopeRoots(actor.grants, 'consultation:read'), id)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  const employers = await employersById(reader, row.employer_id === null ? [] : [row.employer_id])
  const file = {
    row,
    topics: await topicsOf(reader, id),
    employer: employers.get(row.employer_id ?? '') ?? null,
    events: await eventsOf(reader, id),
    units: await ancestorsOf(reader, row.unit_id),
  }
  if (!mayOnConsultation(file, actor, 'consultation:read')) throw new DomainError('not-found', 'no-such-page')
  return file
}

/** Whether the actor's roles reach this consultation. */
export function mayOnConsultation({ row, units }: ConsultationFile, actor: Actor, action: Action): boolean {
  const above = new Set(units.map((unit) => unit.id))
  return permits(
    actor.grants,
    action,
    { unitId: row.unit_id, committeeId: row.unit_id, assigned: row.staff_id === actor.staffId },
    (unitId) => above.has(unitId),
  )
}

/** What the rules of correction ask about it. */
export const factsOf = ({ row }: ConsultationFile, actor: Actor, today: Day): ConsultationFacts => ({
  recordedOn: shanghaiDay(millisOf(row.recorded_at)),
  today,
  isAuthor: row.staff_id === actor.staffId,
  struckOut: row.struck_on !== null,
  becameDispute: row.dispute_id !== null,
})
