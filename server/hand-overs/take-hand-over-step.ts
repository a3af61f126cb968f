/** One step of a hand-over inside a transaction: judged by the referral machine, kept in its own journal, told to the case when answered. */
import type { Tx } from '../../db/database.ts'
import { appendHandOverEvent, changeHandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import type { HandOverKind } from '../../workflows/referral/context.ts'
import type { ReferralEventType, ReferralPayloads } from '../../workflows/referral/events.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { handOverFacts } from './hand-over-facts.ts'
import { openHandOver, storedHandOver, type HandOverFile } from './hand-over-file.ts'

export type HandOverStep = {
  [Type in ReferralEventType]: {
    type: Type
    occurredOn: Day
    data: ReferralPayloads[Type]
    /** The body's number, where the step brings one. */
    theirNumber: string | null
    /** What they answered, in words: kept in the row, never in the journal. */
    answer: string | null
    revision: number
  }
}[ReferralEventType]

/** Throws refused with reasons, stale, or not-found outside the scope. */
export async function advanceHandOver(desk: Desk, act: Act, handOverId: string, step: HandOverStep): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const opened = await openHandOver(tx, act.actor, handOverId, 'referral:manage')
    await takeHandOverStep(desk, tx, stamp, act.actor, opened, step)
    return {
      answer: null,
      object: { kind: 'hand-over', id: handOverId, unitId: opened.file.row.unit_id },
      details: { event: step.type },
    }
  })
}

/** Takes the step on a hand-over read in this transaction. */
export async function takeHandOverStep(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  { handOver, file }: HandOverFile,
  step: HandOverStep,
): Promise<void> {
  const kind = handOver.kind as HandOverKind
  const decision = advance(referralWorkflow, storedHandOver(handOver), {
    type: step.type,
    occurredOn: step.occurredOn,
    data: step.data,
    facts: handOverFacts(file, await currentCalendar(tx), {
      kind,
      on: step.occurredOn,
      today: stamp.today,
      notBefore: day(handOver.last_on),
      bodyName: handOver.body_name,
      consented: handOver.consented_on !== null,
      danger: handOver.danger,
      result: 'result' in step.data ? step.data.result : null,
      self: handOver,
    }),
  })
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const effects = new Set(decision.effects.map((effect) => effect.type))
  const moved = await changeHandOver(
    tx,
    { id: handOver.id, revision: step.revision },
    {
      state: decision.next.stage,
      context: JSON.stringify(decision.next.context),
      machine_version: decision.next.version,
      last_on: step.occurredOn,
      ...(step.theirNumber === null ? {} : { their_number: step.theirNumber }),
      ...(effects.has('start-answer-clock') ? { answer_due_on: answerDay(handOver.answer_days, step) } : {}),
      ...(effects.has('stop-answer-clock') ? { answer_due_on: null } : {}),
      ...columnsOf(handOver.chased, step),
    },
  )
  if (!moved) throw new DomainError('stale', 'referral-changed')
  await appendHandOverEvent(tx, {
    id: desk.newId(),
    hand_over_id: handOver.id,
    type: step.type,
    payload: JSON.stringify(step.data),
    actor_id: actor.staffId,
    occurred_on: step.occurredOn,
    recorded_at: stamp.at,
    from_state: decision.from,
    to_state: decision.next.stage,
    machine_version: decision.next.version,
    request_id: stamp.requestId,
  })
  if (step.type !== 'decided') return
  await noteInJournal(
    desk,
    tx,
    file.row.id,
    {
      type: 'hand-over-answered',
      data: { handOverId: handOver.id, kind, result: step.data.result },
      occurredOn: step.occurredOn,
    },
    { by: actor.staffId, requestId: stamp.requestId, at: stamp.at },
  )
}

/** The day an answer is waited for: as it was asked for in the letter, or as it was put when asking again. */
const answerDay = (days: number, step: HandOverStep): string =>
  step.type === 'chased' ? step.data.until : addDays(step.occurredOn, days)

function columnsOf(chased: number, step: HandOverStep) {
  switch (step.type) {
    case 'sent':
      return { sent_on: step.occurredOn }
    case 'accepted':
      return { accepted_on: step.occurredOn }
    case 'chased':
      return { chased: chased + 1 }
    case 'decided':
      return {
        decided_on: step.occurredOn,
        result: step.data.result,
        amount_fen: step.data.amountFen,
        answer: step.answer,
      }
    default:
      return 'reason' in step.data ? { reason: step.data.reason } : {}
  }
}
