/** The little a worker may see of a case from outside: phase, days and a phone number of the desk. */
import type { Reader } from '../database.ts'

export type CaseStatus = {
  /** Of the case, for what follows a look-up; never shown. */
  disputeId: string
  phase: string
  receivedOn: string
  acceptedOn: string | null
  closedOn: string | null
  sessionOn: string | null
  unitPhone: string | null
  /** Whose phones may open it; never shown. */
  personIds: string[]
}

/** The status behind a registration code, or null. */
export async function findStatus(reader: Reader, registrationCode: string, today: string): Promise<CaseStatus | null> {
  const row = await reader
    .selectFrom('dispute')
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .select([
      'dispute.id',
      'dispute.phase',
      'dispute.received_on as receivedOn',
      'dispute.accepted_on as acceptedOn',
      'dispute.closed_on as closedOn',
      'unit.phone as unitPhone',
    ])
    .where('dispute.registration_code', '=', registrationCode)
    .executeTakeFirst()
  if (!row) return null
  const people = await reader
    .selectFrom('dispute_party')
    .select('person_id')
    .where('dispute_id', '=', row.id)
    .where('person_id', 'is not', null)
    .where('left_on', 'is', null)
    .execute()
  const session = await reader
    .selectFrom('mediation_session')
    .select('day')
    .where('dispute_id', '=', row.id)
    .where('status', '=', 'booked')
    .where('day', '>=', today)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst()
  const { id: disputeId, ...status } = row
  return {
    ...status,
    disputeId,
    sessionOn: session?.day ?? null,
    personIds: people.flatMap((person) => person.person_id ?? []),
  }
}
