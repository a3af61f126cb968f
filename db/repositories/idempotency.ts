/** Remembers which intents were carried out, so that a form sent twice is one act. */
import type { Reader, Tx } from '../database.ts'

/** What was answered to an intent, or null. An intent still under way is invisible outside its own transaction. */
export async function findAnswer(
  reader: Reader,
  actorId: string,
  key: string,
): Promise<{ bodyHash: string; answer: string } | null> {
  const row = await reader
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? { bodyHash: row.body_hash, answer: row.answer } : null
}

/** Claims a key; a second claim fails on the primary key, which is what decides a race. */
export async function claimIntent(
  tx: Tx,
  intent: { actorId: string; key: string; bodyHash: string; at: string },
): Promise<void> {
  await tx
    .insertInto('idempotency')
    .values({
      actor_id: intent.actorId,
      key: intent.key,
      body_hash: intent.bodyHash,
      answer: '',
      recorded_at: intent.at,
    })
    .execute()
}

/** Keeps the answer of a claimed intent as JSON. */
export async function keepAnswer(tx: Tx, intent: { actorId: string; key: string; answer: string }): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ answer: intent.answer })
    .where('actor_id', '=', intent.actorId)
    .where('key', '=', intent.key)
    .execute()
}
