/** One step of a hand-over inside a transaction: judged by the referral machine, kept in its own journal, told to the case when answered. */
import { appendHandOverEvent, changeHandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import type { ReferralEventType, ReferralPayloads } from '../../workflows/referral/events.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { factsOfRow, handOverFacts } from './hand-over-facts.ts'
import type { Telling } from './matter.ts'
import { openHandOver, storedHandOver, type OpenedHandOver } from './open-hand-over.ts'

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
    const opened = await openHandOver(tx, act.actor, handOverId, 'manage')
    await takeHandOverStep({ desk, tx, stamp, actor: act.actor }, opened, step)
    return {
      answer: null,
      object: { kind: 'hand-over', id: handOverId, unitId: opened.matter.unitId },
      details: { event: step.type },
    }
  })
}

/** Takes the step on a hand-over read in this transaction. */
export async function takeHandOverStep(
  telling: Telling,
  { handOver, matter }: OpenedHandOver,
  step: HandOverStep,
): Promise<void> {
  const { desk, tx, stamp, actor } = telling
  const row = factsOfRow(handOver)
  const decision = advance(referralWorkflow, storedHandOver(handOver), {
    type: step.type,
    occurredOn: step.occurredOn,
    data: step.data,
    facts: handOverFacts(matter, await currentCalendar(tx), {
      ...row,
      on: step.occurredOn,
      today: stamp.today,
      result: 'result' in step.data ? step.data.result : null,
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
  await matter.tell(telling, {
    type: 'hand-over-answered',
    handOverId: handOver.id,
    kind: row.kind,
    result: step.data.result,
    on: step.occurredOn,
  })
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
