/** The keys a database knows, the processes that hold them, and how far a change of keys is. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { KeyState } from '../keyring.ts'
import type { KeyChangeTable, SealingKeyTable } from '../schema/keys.ts'

export type SealingKey = Selectable<SealingKeyTable>
export type KeyChange = Selectable<KeyChangeTable>

/** Every key values were ever sealed with, oldest first. */
export const knownKeys = (reader: Reader): Promise<SealingKey[]> =>
  reader.selectFrom('sealing_key').selectAll().orderBy('used_at').orderBy('number').execute()

/** How each of them stands, by name. */
export const statesOf = (keys: readonly SealingKey[]): Map<string, KeyState> =>
  new Map(keys.map((key) => [key.name, key.state]))

/** The name in one sealed number, for a database from before keys were known; null where nothing is sealed yet. */
export async function anySealedValue(reader: Reader): Promise<string | null> {
  const row = await reader.selectFrom('private_value').select('sealed').limit(1).executeTakeFirst()
  return row?.sealed ?? null
}

/** Lets a key seal from now on; those before it are leaving. */
export async function useKey(tx: Tx, key: { name: string; number: number; at: string }): Promise<void> {
  const { name, number, at } = key
  await tx.updateTable('sealing_key').set({ state: 'leaving' }).where('state', '=', 'used').execute()
  await tx
    .insertInto('sealing_key')
    .values({ name, number, state: 'used', used_at: at, gone_at: null })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ state: 'used', gone_at: null }))
    .execute()
}

/** Says that no value of a leaving key is left. */
export async function keyGone(tx: Tx, name: string, at: string): Promise<void> {
  await tx
    .updateTable('sealing_key')
    .set({ state: 'gone', gone_at: at })
    .where('name', '=', name)
    .where('state', '=', 'leaving')
    .execute()
}

export type Holder = { id: string; held: string[]; uses: string }

/** A process says which keys it has and which it seals with. */
export async function tellHeld(tx: Tx, { id, held, uses }: Holder, at: string): Promise<void> {
  const row = { held: JSON.stringify(held), uses, beat_at: at }
  await tx
    .insertInto('key_holder')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Forgets a process that ends, and all that were silent before an instant. */
export async function forgetHolders(tx: Tx, id: string, silentBefore: string): Promise<void> {
  await tx
    .deleteFrom('key_holder')
    .where((where) => where.or([where('id', '=', id), where('beat_at', '<', silentBefore)]))
    .execute()
}

/** The processes that gave a sign of life since an instant. */
export async function holdersSince(reader: Reader, since: string): Promise<Holder[]> {
  const rows = await reader.selectFrom('key_holder').selectAll().where('beat_at', '>=', since).orderBy('id').execute()
  return rows.map(({ id, held, uses }) => ({ id, held: JSON.parse(held) as string[], uses }))
}

export async function insertKeyChange(tx: Tx, row: KeyChange): Promise<void> {
  await tx.insertInto('key_change').values(row).execute()
}

/** Says how far a change is, or that it is done. */
export async function moveKeyChange(
  tx: Tx,
  id: string,
  change: Partial<Pick<KeyChange, 'state' | 'stage' | 'done' | 'parts'>> & { beat_at: string },
): Promise<void> {
  await tx.updateTable('key_change').set(change).where('id', '=', id).execute()
}

/** The latest change, or null. */
export async function latestKeyChange(reader: Reader): Promise<KeyChange | null> {
  const row = await reader
    .selectFrom('key_change')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
