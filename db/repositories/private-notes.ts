/** A mediator's own notes on a case: no part of the file, never printed, exported or sent (domain.md 6.5). */
import type { Insertable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { PrivateNoteTable } from '../schema/disputes.ts'

export type PrivateNote = { id: string; body: string; recordedAt: string; authorId: string; authorName: string }

/** Notes on a dispute, latest first. The caller has checked who asks. */
export async function privateNotesOf(reader: Reader, disputeId: string): Promise<PrivateNote[]> {
  return reader
    .selectFrom('private_note as note')
    .innerJoin('staff', 'staff.id', 'note.staff_id')
    .select([
      'note.id',
      'note.body',
      'note.recorded_at as recordedAt',
      'note.staff_id as authorId',
      'staff.display_name as authorName',
    ])
    .where('note.dispute_id', '=', disputeId)
    .orderBy('note.recorded_at', 'desc')
    .orderBy('note.id', 'desc')
    .execute()
}

export async function insertPrivateNote(tx: Tx, row: Insertable<PrivateNoteTable>): Promise<void> {
  await tx.insertInto('private_note').values(row).execute()
}
