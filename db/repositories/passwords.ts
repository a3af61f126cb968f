/** The hashes of people's passwords: the present one, those before, and since when. */
import type { Reader, Tx } from '../database.ts'
import { endAllSessions } from './staff.ts'

/** Replaces a password, keeps its hash among the former ones, and ends every session opened with the old one. */
export async function setPassword(
  tx: Tx,
  staffId: string,
  password: { id: string; hash: string; at: string },
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ password_hash: password.hash, password_set_at: password.at })
    .where('id', '=', staffId)
    .execute()
  await tx
    .insertInto('password_before')
    .values({ id: password.id, staff_id: staffId, password_hash: password.hash, set_at: password.at })
    .execute()
  await endAllSessions(tx, staffId)
}

/** When a person's password was set; null where nobody counted yet. */
export async function passwordSetAt(reader: Reader, id: string): Promise<string | null> {
  const row = await reader.selectFrom('staff').select('password_set_at').where('id', '=', id).executeTakeFirst()
  return row?.password_set_at ?? null
}

/** The hashes of a person's last passwords, the present one first. */
export async function passwordsBefore(reader: Reader, id: string, limit: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('password_before')
    .select('password_hash')
    .where('staff_id', '=', id)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.password_hash)
}

/** The stored hash of a person's password. */
export async function passwordHashOf(reader: Reader, id: string): Promise<{ hash: string | null; signInName: string }> {
  const row = await reader
    .selectFrom('staff')
    .select(['password_hash as hash', 'sign_in_name as signInName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row
}
