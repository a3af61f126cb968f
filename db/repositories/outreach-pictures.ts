/** Pictures of publicity events; a struck one stays known but is no longer shown. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { OutreachPictureTable } from '../schema/outreach-and-teams.ts'

export type OutreachPicture = Selectable<OutreachPictureTable>

export async function insertOutreachPicture(tx: Tx, row: Insertable<OutreachPictureTable>): Promise<void> {
  await tx.insertInto('outreach_picture').values(row).execute()
}

/** Every picture of an event, struck ones too, in the order in which they came. */
export async function outreachPictures(reader: Reader, eventId: string): Promise<OutreachPicture[]> {
  return reader
    .selectFrom('outreach_picture')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** One picture, or null. The caller checks the scope of its event. */
export async function findOutreachPicture(reader: Reader, id: string): Promise<OutreachPicture | null> {
  return (await reader.selectFrom('outreach_picture').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Strikes a picture out, once; false when somebody did so meanwhile. */
export async function strikeOutreachPicture(tx: Tx, id: string, struck: { at: string; by: string }): Promise<boolean> {
  const done = await tx
    .updateTable('outreach_picture')
    .set((set) => ({ struck_at: struck.at, struck_by: struck.by, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
