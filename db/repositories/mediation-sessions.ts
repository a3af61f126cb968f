/** Sittings of a mediation, booked or held: who was heard where, and what the record says. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { MediationSessionTable } from '../schema/disputes.ts'

export type MediationSessionRow = Selectable<MediationSessionTable>

/** Sittings of a dispute, oldest first. */
export const mediationSessionsOf: (reader: Reader, disputeId: string) => Promise<MediationSessionRow[]> = question(
  (reader, disputeId) =>
    reader.selectFrom('mediation_session').selectAll().where('dispute_id', '=', disputeId).orderBy('day').orderBy('id'),
)

export async function insertMediationSession(tx: Tx, row: Insertable<MediationSessionTable>): Promise<void> {
  await tx.insertInto('mediation_session').values(row).execute()
}

/** Changes a sitting, e.g. when one that was booked has been held. */
export async function changeMediationSession(
  tx: Tx,
  id: string,
  change: Omit<Updateable<MediationSessionTable>, 'id' | 'revision'>,
): Promise<void> {
  await tx
    .updateTable('mediation_session')
    .set((row) => ({ ...change, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
