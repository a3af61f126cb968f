/** What the desk remembers of itself, one text a key. */
import type { Reader, Tx } from '../database.ts'

export async function readSetting(reader: Reader, key: string): Promise<string | null> {
  const row = await reader.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** `at` is an instant in ISO 8601, UTC. */
export async function writeSetting(tx: Tx, key: string, value: string, at: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key, value, changed_at: at })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: at }))
    .execute()
}
