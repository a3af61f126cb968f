/** What interrupted or suspended the limitation of a case, each with what proves it. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { LimitationNoteTable } from '../schema/limitation.ts'

export type LimitationNoteRow = Selectable<LimitationNoteTable>

/** Notes of a dispute by their day, countered ones included. */
export async function limitationNotesOf(reader: Reader, disputeId: string): Promise<LimitationNoteRow[]> {
  return reader
    .selectFrom('limitation_note')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
}

export async function insertLimitationNote(tx: Tx, row: Insertable<LimitationNoteTable>): Promise<void> {
  await tx.insertInto('limitation_note').values(row).execute()
}

/** Ends a suspension, or counters a note, where it stands as it was read. False when somebody else was first. */
export async function changeLimitationNote(
  tx: Tx,
  note: Pick<LimitationNoteRow, 'id' | 'revision'>,
  change: { until_on: string } | { countered_on: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('limitation_note')
    .set({ ...change, revision: note.revision + 1 })
    .where('id', '=', note.id)
    .where('revision', '=', note.revision)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
