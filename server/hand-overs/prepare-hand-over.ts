/** Hands a matter over to a body that is no court: what the letter may tell is chosen, and may have gone out already. */
import { appendHandOverEvent, findHandOver, insertHandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import { newReferralContext, type HandOverKind } from '../../workflows/referral/context.ts'
import type { Danger, Matter } from '../../workflows/referral/facts.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { handOverFacts } from './hand-over-facts.ts'
import { takeHandOverStep } from './take-hand-over-step.ts'

export type HandOverGiven = {
  kind: HandOverKind
  partyIds: string[]
  bodyName: string
  danger: Danger | null
  matters: Matter[]
  /** What the body is asked to do. */
  request: string
  consented: boolean
  /** Days the body is given for its answer. */
  answerDays: number
  preparedOn: Day
  /** How it went out on the same day; null while it waits for its letter. */
  sentBy: string | null
}

/** Returns the hand-over's id. Throws refused with reasons, invalid for strangers, not-found outside the scope. */
export async function prepareHandOver(desk: Desk, act: Act, disputeId: string, given: HandOverGiven): Promise<string> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'referral:manage')
    checkParties(file, given.partyIds)
    const facts = handOverFacts(file, await currentCalendar(tx), {
      ...given,
      on: given.preparedOn,
      today: stamp.today,
      notBefore: day(file.row.received_on),
      result: null,
      self: null,
    })
    const data = { kind: given.kind, partyIds: given.partyIds, agreementId: null, ground: given.danger }
    const decision = begin(
      referralWorkflow,
      { type: 'prepared', occurredOn: given.preparedOn, facts, data },
      newReferralContext(given.kind),
    )
    if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
    const id = desk.newId()
    await insertHandOver(
      tx,
      {
        id,
        unit_id: file.row.unit_id,
        dispute_id: disputeId,
        warning_id: null,
        kind: given.kind,
        state: decision.next.stage,
        context: JSON.stringify(decision.next.context),
        machine_version: decision.next.version,
        body_name: given.bodyName,
        danger: given.danger,
        matters: JSON.stringify(given.matters),
        request: given.request,
        consented_on: given.consented ? given.preparedOn : null,
        answer_days: given.answerDays,
        last_on: given.preparedOn,
        prepared_on: given.preparedOn,
        recorded_by: act.actor.staffId,
        recorded_at: stamp.at,
      },
      given.partyIds,
    )
    await appendHandOverEvent(tx, {
      id: desk.newId(),
      hand_over_id: id,
      type: 'prepared',
      payload: JSON.stringify(data),
      actor_id: act.actor.staffId,
      occurred_on: given.preparedOn,
      recorded_at: stamp.at,
      from_state: null,
      to_state: decision.next.stage,
      machine_version: decision.next.version,
      request_id: stamp.requestId,
    })
    await noteInJournal(
      desk,
      tx,
      disputeId,
      { type: 'handed-over', data: { handOverId: id, kind: given.kind }, occurredOn: given.preparedOn },
      { by: act.actor.staffId, requestId: stamp.requestId, at: stamp.at },
    )
    const handOver = await findHandOver(tx, id)
    if (given.sentBy !== null && handOver)
      await takeHandOverStep(
        desk,
        tx,
        stamp,
        act.actor,
        { handOver, file },
        {
          type: 'sent',
          occurredOn: given.preparedOn,
          data: { manner: given.sentBy },
          theirNumber: null,
          answer: null,
          revision: handOver.revision,
        },
      )
    return { answer: id, object: { kind: 'hand-over', id, unitId: file.row.unit_id }, details: { kind: given.kind } }
  })
}

function checkParties(file: DisputeFile, partyIds: readonly string[]): void {
  if (partyIds.every((id) => file.workers.some((worker) => worker.id === id))) return
  throw new DomainError('invalid', 'unknown-choice', { faults: [{ field: 'partyIds', code: 'unknown-choice' }] })
}
