/** Writes a line beside the machine into the journal of a dispute: nothing moved, but the history must tell it. */
import type { Tx } from '../../db/database.ts'
import { changeDispute, readDispute } from '../../db/repositories/disputes.ts'
import { appendEvent } from '../../db/repositories/journal.ts'
import { DESK_ITSELF, deskNotes, type DeskNote } from '../../workflows/dispute/desk-notes.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'

/** `by` is the person whose act it is, or the desk itself on its round. Throws stale when the dispute changed meanwhile. */
export async function noteInJournal(
  desk: Desk,
  tx: Tx,
  disputeId: string,
  { type, data, occurredOn }: DeskNote & { occurredOn: Day },
  { by, requestId, at }: { by: string; requestId: string; at: Instant },
): Promise<void> {
  const row = await readDispute(tx, disputeId)
  if (!(await changeDispute(tx, row, {}))) throw new DomainError('stale', 'dispute-changed')
  await appendEvent(tx, {
    id: desk.newId(),
    dispute_id: disputeId,
    type,
    payload: JSON.stringify(deskNotes[type].parse(data)),
    actor_id: by,
    unit_id: row.unit_id,
    occurred_on: occurredOn,
    recorded_at: at,
    from_stage: row.stage,
    to_stage: row.stage,
    to_value: row.state_value,
    to_context: row.context,
    effects: '[]',
    machine_version: row.machine_version,
    request_id: requestId,
  })
}

/** Who writes what the desk's round finds, and under which request. */
export const deskItself = (sweep: string): { by: string; requestId: string } => ({
  by: DESK_ITSELF,
  requestId: `${DESK_ITSELF}:${sweep}`,
})
