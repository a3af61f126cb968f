/** Failed sign-ins, counted by keys the server alone chooses, so that guessing is slow and nobody can pick the counter. */
import type { Reader, Tx } from '../database.ts'

export type Counter = { failures: number; windowStartedAt: string; lockedUntil: string | null }

/** The counter of a key, or null. */
export async function readCounter(reader: Reader, key: string): Promise<Counter | null> {
  const row = await reader
    .selectFrom('sign_in_counter')
    .select(['failures', 'window_started_at as windowStartedAt', 'locked_until as lockedUntil'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Writes the counter of a key. */
export async function writeCounter(tx: Tx, key: string, counter: Counter): Promise<void> {
  const row = {
    failures: counter.failures,
    window_started_at: counter.windowStartedAt,
    locked_until: counter.lockedUntil,
  }
  await tx
    .insertInto('sign_in_counter')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

/** Forgets a counter after a success. */
export async function clearCounter(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_counter').where('key', '=', key).execute()
}

/** Whether any counter began before an instant. */
export async function anyCountersBefore(reader: Reader, before: string): Promise<boolean> {
  const row = await reader
    .selectFrom('sign_in_counter')
    .select('key')
    .where('window_started_at', '<', before)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets counters that began before an instant; their locks are over long before. */
export async function sweepCounters(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('sign_in_counter').where('window_started_at', '<', before).execute()
}
