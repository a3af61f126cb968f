/** Contact attempts and what came of them: the most frequent act of a desk. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { ContactLogTable } from '../schema/disputes.ts'

export type ContactRow = Selectable<ContactLogTable>

/** Contacts of a dispute, latest first. */
export const contactsOf: (reader: Reader, disputeId: string) => Promise<ContactRow[]> = question(
  (reader, disputeId: string) =>
    reader
      .selectFrom('contact_log')
      .selectAll()
      .where('dispute_id', '=', disputeId)
      .orderBy('occurred_on', 'desc')
      .orderBy('id', 'desc'),
)

export async function insertContact(tx: Tx, row: Insertable<ContactLogTable>): Promise<void> {
  await tx.insertInto('contact_log').values(row).execute()
}
