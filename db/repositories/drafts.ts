/** What was typed and not yet saved: rows of one person, sealed, gone after their day. */
import type { Reader, Tx } from '../database.ts'

export type DraftRow = { id: string; body: string; updatedAt: string }

/** A living draft of a person and kind, or null. `body` is sealed text. */
export async function findDraft(
  reader: Reader,
  staffId: string,
  kind: string,
  id: string,
  now: string,
): Promise<DraftRow | null> {
  const row = await reader
    .selectFrom('draft')
    .select(['id', 'body', 'updated_at as updatedAt'])
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Living drafts of a person and kind, latest first. */
export async function listDrafts(reader: Reader, staffId: string, kind: string, now: string): Promise<DraftRow[]> {
  return reader
    .selectFrom('draft')
    .select(['id', 'body', 'updated_at as updatedAt'])
    .where('staff_id', '=', staffId)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute()
}

/** How many pieces of work one person has begun and not yet saved; `now` is an instant. */
export async function draftsBegun(reader: Reader, staffId: string, now: string): Promise<number> {
  const row = await reader
    .selectFrom('draft')
    .select((select) => select.fn.countAll<number>().as('drafts'))
    .where('staff_id', '=', staffId)
    .where('kind', 'in', ['intake', 'wording'])
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return row.drafts
}

/** A draft that became a record stays as an empty stone for a day, so that a save still under way cannot raise it again. */
const CLOSED = 'closed'

/** Saves a draft; false when the id is another person's or its draft has become a record. */
export async function saveDraft(
  tx: Tx,
  draft: { id: string; staffId: string; kind: string; body: string; updatedAt: string; expiresAt: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('draft')
    .values({
      id: draft.id,
      staff_id: draft.staffId,
      kind: draft.kind,
      ref_id: null,
      body: draft.body,
      updated_at: draft.updatedAt,
      expires_at: draft.expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ body: draft.body, updated_at: draft.updatedAt, expires_at: draft.expiresAt })
        .where('draft.staff_id', '=', draft.staffId)
        .where('draft.kind', '=', draft.kind),
    )
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Empties a draft whose content has been saved as a record, or that was thrown away. */
export async function closeDraft(
  tx: Tx,
  draft: { id: string; staffId: string; at: string; until: string },
): Promise<void> {
  const stone = { kind: CLOSED, body: '', updated_at: draft.at, expires_at: draft.until }
  await tx
    .insertInto('draft')
    .values({ id: draft.id, staff_id: draft.staffId, ref_id: null, ...stone })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(stone).where('draft.staff_id', '=', draft.staffId))
    .execute()
}

/** Removes drafts past their day; returns how many. */
export async function sweepDrafts(tx: Tx, now: string): Promise<number> {
  const done = await tx.deleteFrom('draft').where('expires_at', '<=', now).executeTakeFirst()
  return Number(done.numDeletedRows)
}
