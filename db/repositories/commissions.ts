/** The paper by which a court or arbitration commission handed a dispute over. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { CommissionTable } from '../schema/disputes.ts'

export type CommissionRow = Selectable<CommissionTable>

/** The commission of a dispute, or null. */
export async function commissionOf(reader: Reader, disputeId: string): Promise<CommissionRow | null> {
  const row = await reader.selectFrom('commission').selectAll().where('dispute_id', '=', disputeId).executeTakeFirst()
  return row ?? null
}

export async function insertCommission(tx: Tx, row: Insertable<CommissionTable>): Promise<void> {
  await tx.insertInto('commission').values(row).execute()
}

/** Records that the result went back. */
export async function changeCommission(tx: Tx, disputeId: string, change: Updateable<CommissionTable>): Promise<void> {
  await tx.updateTable('commission').set(change).where('dispute_id', '=', disputeId).execute()
}
