/** Links that work once: only their hash is kept, and using one is a single conditional update. */
import type { Reader, Tx } from '../database.ts'

/** Keeps a new link. */
export async function insertOneTimeLink(
  tx: Tx,
  link: { id: string; purpose: string; subjectId: string | null; tokenHash: string; expiresAt: string },
): Promise<void> {
  await tx
    .insertInto('one_time_link')
    .values({
      id: link.id,
      purpose: link.purpose,
      subject_id: link.subjectId,
      token_hash: link.tokenHash,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** `used` once it has done its work, `old` when its time ran out before. */
export type OneTimeLinkState = 'good' | 'used' | 'old'

/** A link and how it stands, or null where none was made. */
export async function findOneTimeLink(
  reader: Reader,
  purpose: string,
  tokenHash: string,
  now: string,
): Promise<{ state: OneTimeLinkState; subjectId: string | null } | null> {
  const row = await reader
    .selectFrom('one_time_link')
    .select(['subject_id as subjectId', 'used_at as usedAt', 'expires_at as expiresAt'])
    .where('purpose', '=', purpose)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (row === undefined) return null
  const state = row.usedAt !== null ? 'used' : row.expiresAt > now ? 'good' : 'old'
  return { state, subjectId: row.subjectId }
}

/** Marks a link used; false when another use came first or it is too old. */
export async function useOneTimeLink(tx: Tx, purpose: string, tokenHash: string, now: string): Promise<boolean> {
  const done = await tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('purpose', '=', purpose)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
