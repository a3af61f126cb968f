/** Remembers which intents were carried out, so that a form sent twice is one act. */
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'

const answers = question((reader, actorId: string, key: string) =>
  reader
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key),
)

/** What was answered to an intent, or null. An intent still under way is invisible outside its own transaction. */
export async function findAnswer(
  reader: Reader,
  actorId: string,
  key: string,
): Promise<{ bodyHash: string; answer: string } | null> {
  const [row] = await answers(reader, actorId, key)
  return row ? { bodyHash: row.body_hash, answer: row.answer } : null
}

/** Keeps an intent with its answer as JSON; a second one of the same key fails on the primary key, which decides a race. */
export async function keepAnswer(
  tx: Tx,
  intent: { actorId: string; key: string; bodyHash: string; at: string; answer: string },
): Promise<void> {
  await insertRows(tx, 'idempotency', [
    {
      actor_id: intent.actorId,
      key: intent.key,
      body_hash: intent.bodyHash,
      answer: intent.answer,
      recorded_at: intent.at,
    },
  ])
}
