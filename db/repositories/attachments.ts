/** Files that belong to a case: receipts, scans, photographs. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AttachmentTable } from '../schema/papers.ts'

export type AttachmentRow = Selectable<AttachmentTable>

export async function insertAttachment(tx: Tx, row: Insertable<AttachmentTable>): Promise<void> {
  await tx.insertInto('attachment').values(row).execute()
}

/** One attachment, or null. The caller checks the scope of its dispute. */
export async function findAttachment(reader: Reader, id: string): Promise<AttachmentRow | null> {
  return (await reader.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
