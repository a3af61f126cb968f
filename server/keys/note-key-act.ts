/** What is done to the keys stands in the trail: which pair, never the key. */
import type { Tx } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import type { Desk } from '../desk.ts'

export type KeyAct = { action: 'key:add' | 'key:change' | 'key:gone'; id: string; pair: number }

export const noteKeyAct = (desk: Pick<Desk, 'clock' | 'newId'>, tx: Tx, { action, id, pair }: KeyAct): Promise<void> =>
  appendAudit(tx, {
    id: desk.newId(),
    at: desk.clock.now(),
    actorId: null,
    action,
    object: { kind: 'key', id, unitId: null },
    outcome: 'done',
    reason: null,
    requestId: desk.newId(),
    details: { pair },
  })
