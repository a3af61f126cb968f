/** The one way to write: replay a repeated intent, else one transaction with its audit row and its answer. */
import type { Tx } from '../db/database.ts'
import { transact } from '../db/database.ts'
import { appendAudit } from '../db/repositories/audit.ts'
import { findAnswer, keepAnswer } from '../db/repositories/idempotency.ts'
import { DomainError } from '../workflows/errors.ts'
import type { Day } from '../workflows/values/day.ts'
import type { Instant } from './clock.ts'
import type { Act, Desk } from './desk.ts'

/** When and under which request rows of one act are written. */
export type Stamp = { requestId: string; at: Instant; today: Day }

/** What an act did: its answer (plain JSON) and the object the audit row speaks of. Details hold ids, days and figures only. */
export type Done<Answer> = {
  answer: Answer
  object: { kind: string; id: string; unitId: string | null }
  details?: Record<string, string | number | null>
}

/** Carries out an act once. The same key and body again returns the first answer; the same key with another body is refused. */
export async function commit<Answer>(
  desk: Desk,
  act: Act,
  work: (tx: Tx, stamp: Stamp) => Promise<Done<Answer>>,
): Promise<Answer> {
  const earlier = await earlierAnswer<Answer>(desk, act)
  if (earlier) return earlier.answer
  const stamp = { requestId: `${act.actor.staffId}:${act.key}`, at: desk.clock.now(), today: desk.clock.today() }
  try {
    return await transact(desk.db, async (tx) => {
      const done = await work(tx, stamp)
      await keepAnswer(tx, {
        actorId: act.actor.staffId,
        key: act.key,
        bodyHash: act.bodyHash,
        at: stamp.at,
        answer: JSON.stringify(done.answer ?? null),
      })
      await appendAudit(tx, {
        id: desk.newId(),
        at: stamp.at,
        actorId: act.actor.staffId,
        action: act.action,
        object: done.object,
        outcome: 'done',
        reason: null,
        requestId: stamp.requestId,
        details: done.details ?? {},
      })
      return done.answer
    })
  } catch (fault) {
    const raced = await earlierAnswer<Answer>(desk, act)
    if (raced) return raced.answer
    throw fault
  }
}

async function earlierAnswer<Answer>(desk: Desk, act: Act): Promise<{ answer: Answer } | null> {
  const found = await findAnswer(desk.db.reader, act.actor.staffId, act.key)
  if (!found) return null
  if (found.bodyHash !== act.bodyHash) throw new DomainError('stale', 'key-used-for-another-form')
  return { answer: JSON.parse(found.answer) as Answer }
}
