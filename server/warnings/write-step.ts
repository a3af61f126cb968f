/** Writes one step of a warning into its journal, with what was said kept apart, and tells the row when it is next due. */
import type { Tx } from '../../db/database.ts'
import { appendWarningEvent, keepWarningNote } from '../../db/repositories/warnings.ts'
import type { Advanced } from '../../workflows/kernel/definition.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { WarningEventType } from '../../workflows/warning/events.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'

type Written = {
  warningId: string
  seq: number
  type: WarningEventType
  on: Day
  data: object
  decision: Advanced
  /** Free text: kept in a row of its own, never in the journal. */
  note: string | null
}

export async function writeStep(desk: Desk, tx: Tx, stamp: Stamp, actor: Actor, step: Written): Promise<void> {
  const id = desk.newId()
  const { decision } = step
  await appendWarningEvent(tx, {
    id,
    warning_id: step.warningId,
    seq: step.seq,
    type: step.type,
    payload: JSON.stringify(step.data),
    actor_id: actor.staffId,
    occurred_on: step.on,
    recorded_at: stamp.at,
    from_state: decision.from,
    to_state: decision.to,
    to_context: JSON.stringify(decision.next.context),
    effects: JSON.stringify(decision.effects),
    machine_version: decision.next.version,
    request_id: stamp.requestId,
  })
  if (step.note !== null) await keepWarningNote(tx, { event_id: id, warning_id: step.warningId, note: step.note })
}
