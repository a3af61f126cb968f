/** Early warnings with their journal, notes, clocks, letters and pictures: one at a time. Lists are in `warning-lists.ts`. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type {
  WarningClockTable,
  WarningEventTable,
  WarningLetterTable,
  WarningPictureTable,
  WarningTable,
} from '../schema/warnings.ts'

export type WarningRow = Selectable<WarningTable>
export type WarningEventRow = Selectable<WarningEventTable>
export type WarningClockRow = Selectable<WarningClockTable>
export type WarningLetterRow = Selectable<WarningLetterTable>
export type WarningPictureRow = Selectable<WarningPictureTable>

export async function insertWarning(tx: Tx, row: Insertable<WarningTable>): Promise<void> {
  await tx.insertInto('warning').values(row).execute()
}

/** One warning, or null. The caller checks the scope. */
export async function findWarning(reader: Reader, id: string): Promise<WarningRow | null> {
  return (await reader.selectFrom('warning').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The report a device made under its own id, or null. */
export async function findReport(reader: Reader, reportedBy: string, clientId: string): Promise<WarningRow | null> {
  const row = await reader
    .selectFrom('warning')
    .selectAll()
    .where('reported_by', '=', reportedBy)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row ?? null
}

/** The warnings a dispute was made of, oldest first. */
export async function warningsOfDispute(reader: Reader, disputeId: string): Promise<WarningRow[]> {
  return reader.selectFrom('warning').selectAll().where('dispute_id', '=', disputeId).orderBy('reported_at').execute()
}

/** Changes a warning read at a revision; false when somebody else was first. */
export async function changeWarning(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<WarningTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('warning')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Appends to the journal of a warning; its number is the revision the row gets. */
export async function appendWarningEvent(tx: Tx, row: Insertable<WarningEventTable>): Promise<void> {
  await tx.insertInto('warning_event').values(row).execute()
}

/** The journal of a warning, oldest first. */
export async function warningJournal(reader: Reader, warningId: string): Promise<WarningEventRow[]> {
  return reader.selectFrom('warning_event').selectAll().where('warning_id', '=', warningId).orderBy('seq').execute()
}

/** What was said with a step. */
export async function keepWarningNote(
  tx: Tx,
  row: { event_id: string; warning_id: string; note: string },
): Promise<void> {
  await tx.insertInto('warning_note').values(row).execute()
}

/** What was said, by the step it was said with. */
export async function warningNotes(reader: Reader, warningId: string): Promise<Map<string, string>> {
  const rows = await reader.selectFrom('warning_note').selectAll().where('warning_id', '=', warningId).execute()
  return new Map(rows.map((row) => [row.event_id, row.note]))
}

export async function insertWarningClocks(tx: Tx, rows: readonly Insertable<WarningClockTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('warning_clock')
      .values([...rows])
      .execute()
}

/** The clocks of a warning, ended ones included, in the order in which they began. */
export async function warningClocks(reader: Reader, warningId: string): Promise<WarningClockRow[]> {
  return reader
    .selectFrom('warning_clock')
    .selectAll()
    .where('warning_id', '=', warningId)
    .orderBy('started_at')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

/** Ends clocks that run; those that ended before stay as they are. */
export async function endWarningClocks(
  tx: Tx,
  ids: readonly string[],
  end: { status: 'met' | 'dropped' | 'lapsed'; at: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('warning_clock')
    .set({ status: end.status, ended_at: end.at })
    .where('id', 'in', [...ids])
    .where('status', '=', 'running')
    .execute()
}

/** Writes on the row which of its clocks ends first. */
export async function tellNextDue(tx: Tx, warningId: string): Promise<void> {
  const first = await tx
    .selectFrom('warning_clock')
    .select((select) => select.fn.min('due_at').as('due_at'))
    .where('warning_id', '=', warningId)
    .where('status', '=', 'running')
    .executeTakeFirst()
  await tx
    .updateTable('warning')
    .set({ next_due_at: first?.due_at ?? null })
    .where('id', '=', warningId)
    .execute()
}

export async function insertWarningLetter(tx: Tx, row: Insertable<WarningLetterTable>): Promise<void> {
  await tx.insertInto('warning_letter').values(row).execute()
}

/** The letters of a warning, oldest first. */
export async function warningLetters(reader: Reader, warningId: string): Promise<WarningLetterRow[]> {
  return reader
    .selectFrom('warning_letter')
    .selectAll()
    .where('warning_id', '=', warningId)
    .orderBy('sent_on')
    .orderBy('id')
    .execute()
}

/** Notes what an employer answered, or that he did not. */
export async function answerWarningLetter(
  tx: Tx,
  id: string,
  answer: Pick<WarningLetterRow, 'answered_on' | 'result' | 'answer'>,
): Promise<void> {
  await tx.updateTable('warning_letter').set(answer).where('id', '=', id).execute()
}

/** Keeps a picture once: the same content of a warning is no second one. */
export async function insertWarningPicture(tx: Tx, row: Insertable<WarningPictureTable>): Promise<void> {
  await tx
    .insertInto('warning_picture')
    .values(row)
    .onConflict((conflict) => conflict.columns(['warning_id', 'sha256']).doNothing())
    .execute()
}

/** The pictures of a warning in the order in which they came. */
export async function warningPictures(reader: Reader, warningId: string): Promise<WarningPictureRow[]> {
  return reader
    .selectFrom('warning_picture')
    .selectAll()
    .where('warning_id', '=', warningId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** Workers in other reports about one employer since a day; reports found untrue are left out. */
export async function peopleReported(
  reader: Reader,
  about: { employerKey: string; since: string; except: string | null },
): Promise<number> {
  let query = reader
    .selectFrom('warning')
    .select((select) => select.fn.sum<number | null>('people').as('people'))
    .where('employer_key', '=', about.employerKey)
    .where('happened_on', '>=', about.since)
    .where('state', '<>', 'dismissed')
  if (about.except !== null) query = query.where('id', '<>', about.except)
  const row = await query.executeTakeFirst()
  return row?.people ?? 0
}

/** Remembers from which warning a draft of the counter was begun. */
export async function keepWarningDraft(
  tx: Tx,
  row: { draft_id: string; warning_id: string; staff_id: string; recorded_at: string },
): Promise<void> {
  await tx.insertInto('warning_draft').values(row).execute()
}

/** The warning one's own draft was begun from, or null. */
export async function warningOfDraft(reader: Reader, draftId: string, staffId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('warning_draft')
    .select('warning_id')
    .where('draft_id', '=', draftId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row?.warning_id ?? null
}
