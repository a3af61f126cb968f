/** How one link of the chain follows from the one before: whoever lacks the key cannot make another that fits. */
import { createHmac } from 'node:crypto'
import type { TrailEntry } from '../../db/repositories/audit-seals.ts'

/** What stands before the first link. */
export const BEFORE_FIRST = '0'.repeat(64)

/** h(n) = HMAC-SHA256(key, h(n-1), n, entry): hexadecimal. The entry is read column by column, in an order that never changes. */
export function linkHash(key: Uint8Array, before: string, seq: number, entry: TrailEntry): string {
  const canonical = JSON.stringify([
    before,
    seq,
    entry.id,
    entry.at,
    entry.actor_id,
    entry.action,
    entry.object_kind,
    entry.object_id,
    entry.unit_id,
    entry.outcome,
    entry.reason,
    entry.request_id,
    entry.details,
  ])
  return createHmac('sha256', key).update(canonical).digest('hex')
}
