/** Requests granted within a window: a process takes a few at once, so that the many that cost something do not cost a commit each. */
import type { Reader, Tx } from '../database.ts'

export type Window = { key: string; most: number; block: number; now: string; windowBefore: string }
/** `granted` 0: the window is full; `left` is what it still holds. */
export type Grant = { granted: number; left: number; startedAt: string }

/**
 * Takes up to `block` requests of the window of a key; a window that began before `windowBefore` is over and a new one begins.
 * Instants are ISO 8601 in UTC.
 */
export async function takeRequests(tx: Tx, { key, most, block, now, windowBefore }: Window): Promise<Grant> {
  const row = await tx
    .insertInto('request_bound')
    .values({ key, window_started_at: now, taken: 0 })
    .onConflict((conflict) =>
      // Written even where nothing changes: the row stays locked until the grant is.
      conflict.column('key').doUpdateSet((set) => ({
        taken: set
          .case()
          .when('request_bound.window_started_at', '<=', windowBefore)
          .then(0)
          .else(set.ref('request_bound.taken'))
          .end(),
        window_started_at: set
          .case()
          .when('request_bound.window_started_at', '<=', windowBefore)
          .then(now)
          .else(set.ref('request_bound.window_started_at'))
          .end(),
      })),
    )
    .returning(['taken', 'window_started_at'])
    .executeTakeFirstOrThrow()
  const granted = Math.max(0, Math.min(block, most - row.taken))
  if (granted > 0)
    await tx
      .updateTable('request_bound')
      .set({ taken: row.taken + granted })
      .where('key', '=', key)
      .execute()
  return { granted, left: Math.max(0, most - row.taken - granted), startedAt: row.window_started_at }
}

/** One request of a window need not count. */
export async function giveRequestBack(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('request_bound')
    .set((set) => ({ taken: set('taken', '-', 1) }))
    .where('key', '=', key)
    .where('taken', '>', 0)
    .execute()
}

/** A window that is full by now begins anew, so that it stays full for its whole length. */
export async function beginWindowAnew(tx: Tx, key: string, now: string): Promise<void> {
  await tx.updateTable('request_bound').set({ window_started_at: now }).where('key', '=', key).execute()
}

/** Whether any window began before an instant. */
export async function anyRequestsBefore(reader: Reader, before: string): Promise<boolean> {
  const row = await reader
    .selectFrom('request_bound')
    .select('key')
    .where('window_started_at', '<', before)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets windows that began before an instant. */
export async function sweepRequests(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom('request_bound').where('window_started_at', '<', before).execute()
}
