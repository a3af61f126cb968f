/** Files that belong to a case: receipts, scans, photographs. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AttachmentTable } from '../schema/papers.ts'

export type AttachmentRow = Selectable<AttachmentTable>

export async function insertAttachment(tx: Tx, row: Insertable<AttachmentTable>): Promise<void> {
  await tx.insertInto('attachment').values(row).execute()
}

/** The files of a dispute by name, latest first. */
export async function attachmentsOf(reader: Reader, disputeId: string): Promise<{ id: string; name: string }[]> {
  return reader
    .selectFrom('attachment')
    .select(['id', 'name'])
    .where('dispute_id', '=', disputeId)
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** One attachment, or null. The caller checks the scope of its dispute. */
export async function findAttachment(reader: Reader, id: string): Promise<AttachmentRow | null> {
  return (await reader.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
