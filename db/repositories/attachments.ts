/** Files that belong to a case: evidence, receipts, scans, photographs. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AttachmentTable } from '../schema/papers.ts'

export type AttachmentRow = Selectable<AttachmentTable>

export async function insertAttachment(tx: Tx, row: Insertable<AttachmentTable>): Promise<void> {
  await tx.insertInto('attachment').values(row).execute()
}

/** Every file of a dispute, struck ones too, in the order in which they came. */
export async function attachmentsOf(reader: Reader, disputeId: string): Promise<AttachmentRow[]> {
  return reader
    .selectFrom('attachment')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** The files of a dispute that count, by name, latest first. */
export async function standingAttachments(reader: Reader, disputeId: string): Promise<{ id: string; name: string }[]> {
  return reader
    .selectFrom('attachment')
    .select(['id', 'name'])
    .where('dispute_id', '=', disputeId)
    .where('struck_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** One attachment, or null. The caller checks the scope of its dispute. */
export async function findAttachment(reader: Reader, id: string): Promise<AttachmentRow | null> {
  return (await reader.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Strikes a file out, once; false when somebody did so meanwhile. */
export async function strikeAttachment(
  tx: Tx,
  row: Pick<AttachmentRow, 'id' | 'revision'>,
  struck: { at: string; by: string; reason: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('attachment')
    .set({ struck_at: struck.at, struck_by: struck.by, strike_reason: struck.reason, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The evidence of a dispute that counts, by id and who brought it; records, papers and scans of the mediation are none. */
export async function standingEvidence(
  reader: Reader,
  disputeId: string,
): Promise<{ id: string; offeredBy: string | null }[]> {
  return reader
    .selectFrom('attachment')
    .select(['id', 'offered_by as offeredBy'])
    .where('dispute_id', '=', disputeId)
    .where('kind', 'in', ['evidence', 'employer-proof', 'identity'])
    .where('struck_at', 'is', null)
    .orderBy('recorded_at')
    .execute()
}
