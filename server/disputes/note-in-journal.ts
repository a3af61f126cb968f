/** Writes a line of the desk's own into the journal of a dispute: nobody acted, nothing moved, but the history must tell it. */
import type { Tx } from '../../db/database.ts'
import { changeDispute, readDispute } from '../../db/repositories/disputes.ts'
import { appendEvent } from '../../db/repositories/journal.ts'
import { DESK_ITSELF, deskNotes, type DeskNote } from '../../workflows/dispute/desk-notes.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'

/** `sweep` names the run that writes the line, as a request names a person's act. Throws stale when the dispute changed meanwhile. */
export async function noteInJournal(
  desk: Desk,
  tx: Tx,
  disputeId: string,
  { type, data, occurredOn }: DeskNote & { occurredOn: Day },
  { sweep, at }: { sweep: string; at: Instant },
): Promise<void> {
  const row = await readDispute(tx, disputeId)
  if (!(await changeDispute(tx, row, {}))) throw new DomainError('stale', 'dispute-changed')
  await appendEvent(tx, {
    id: desk.newId(),
    dispute_id: disputeId,
    type,
    payload: JSON.stringify(deskNotes[type].parse(data)),
    actor_id: DESK_ITSELF,
    unit_id: row.unit_id,
    occurred_on: occurredOn,
    recorded_at: at,
    from_stage: row.stage,
    to_stage: row.stage,
    to_value: row.state_value,
    to_context: row.context,
    effects: '[]',
    machine_version: row.machine_version,
    request_id: `${DESK_ITSELF}:${sweep}`,
  })
}
