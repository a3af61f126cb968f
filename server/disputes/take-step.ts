/** One step of a dispute inside a transaction: judge it, write row and journal, carry out its effects. */
import type { Tx } from '../../db/database.ts'
import { changeDispute, readDispute } from '../../db/repositories/disputes.ts'
import { appendEvent } from '../../db/repositories/journal.ts'
import { moveTokens } from '../../db/repositories/search.ts'
import { nextClockOf } from '../../db/repositories/clocks.ts'
import { disputeWorkflow } from '../../workflows/dispute/index.ts'
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import { phaseOf, type Stage } from '../../workflows/dispute/stages.ts'
import { DomainError } from '../../workflows/errors.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import { mayOn, reopenFile, type DisputeFile } from './dispute-file.ts'
import { followUnit } from './effects/follow-unit.ts'
import { followArchive } from './effects/follow-archive.ts'
import { withFile } from './effects/effect.ts'
import { carryOut } from './effects/index.ts'
import { factsOf } from './facts.ts'
import { foresee } from './foresee.ts'
import type { Step } from './step.ts'

/**
 * Takes a step on a file read in this transaction and returns the file as it stands afterwards.
 * Throws not-allowed, refused (with every reason and its cure) or stale; then nothing of the transaction remains.
 */
export async function takeStep<Type extends DisputeEventType>(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  step: Step<Type>,
): Promise<DisputeFile> {
  await takeLastStep(desk, tx, stamp, actor, file, step)
  return reopenFile(tx, file.row.id, file)
}

/** The same for the last step of a transaction, which nobody reads the file after: a dozen questions fewer. */
export async function takeLastStep<Type extends DisputeEventType>(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  step: Step<Type>,
): Promise<void> {
  if (!mayOn(file, actor, disputeWorkflow.events[step.type].permission))
    throw new DomainError('not-allowed', 'role-without-permission')
  const facts = { ...factsOf(file, stamp.today), ...foresee(file, step.type, step.data, stamp.today), ...step.said }
  const decision = advance(disputeWorkflow, storedOf(file), {
    type: step.type,
    occurredOn: step.occurredOn,
    facts,
    data: step.data,
  })
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const { next } = decision
  const unitId = unitAfter(file, step)
  const moved = await changeDispute(tx, file.row, {
    unit_id: unitId,
    stage: next.stage,
    phase: phaseOf(next.stage as Stage),
    state_value: JSON.stringify(next.value),
    context: JSON.stringify(next.context),
    machine_version: next.version,
    archived_on: next.stage === 'archived' ? (file.row.archived_on ?? step.occurredOn) : null,
  })
  if (!moved) throw new DomainError('stale', 'dispute-changed')
  if (unitId !== file.row.unit_id) await moveTokens(tx, file.row.id, unitId)
  await appendEvent(tx, {
    id: desk.newId(),
    dispute_id: file.row.id,
    type: step.type,
    payload: JSON.stringify(step.data),
    actor_id: actor.staffId,
    unit_id: file.row.unit_id,
    occurred_on: step.occurredOn,
    recorded_at: stamp.at,
    from_stage: decision.from,
    to_stage: next.stage,
    to_value: JSON.stringify(next.value),
    to_context: JSON.stringify(next.context),
    effects: JSON.stringify(decision.effects),
    machine_version: next.version,
    request_id: stamp.requestId,
  })
  const carrying = withFile({ desk, tx, stamp, actor, disputeId: file.row.id, step }, file)
  await carryOut(carrying, decision.effects)
  await followUnit(carrying)
  await followArchive(carrying, file)
  await refreshLamp(tx, file.row.id)
}

/** The unit that holds the case once mediators were appointed or it was moved; every other step leaves it where it is. */
const unitAfter = (file: DisputeFile, { type, data }: Step): string =>
  (type === 'mediators-assigned' || type === 'moved-to-room' || type === 'moved-to-committee') && 'unitId' in data
    ? data.unitId
    : file.row.unit_id

/** The workflow columns of a file. */
export const storedOf = (file: DisputeFile): Stored => ({
  stage: file.row.stage,
  value: JSON.parse(file.row.state_value) as Stored['value'],
  context: JSON.parse(file.row.context) as unknown,
  version: file.row.machine_version,
})

/** Keeps the nearest clock on the dispute row, where lists read it. */
export async function refreshLamp(tx: Tx, disputeId: string): Promise<void> {
  const row = await readDispute(tx, disputeId)
  const next = row.phase === 'archived' ? null : await nextClockOf(tx, disputeId)
  if (row.next_clock === (next?.rule ?? null) && row.next_due_on === (next?.dueOn ?? null)) return
  await changeDispute(tx, row, { next_clock: next?.rule ?? null, next_due_on: next?.dueOn ?? null })
}

export type { Step }
