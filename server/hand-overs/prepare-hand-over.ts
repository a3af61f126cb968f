/** Hands a matter over to a body that is no court: what the letter may tell is chosen, and may have gone out already. */
import { appendHandOverEvent, findHandOver, insertHandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import { newReferralContext, type HandOverKind } from '../../workflows/referral/context.ts'
import type { Danger } from '../../workflows/referral/facts.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { handOverFacts } from './hand-over-facts.ts'
import type { HandOverMatter } from './matter.ts'
import { openMatter, type MatterPlace } from './open-hand-over.ts'
import { takeHandOverStep } from './take-hand-over-step.ts'

export type HandOverGiven = {
  kind: HandOverKind
  /** Workers named by row, of a case. */
  partyIds: string[]
  /** Workers named in words, of a warning; null where nobody is. */
  named: string | null
  bodyName: string
  danger: Danger | null
  /** What the letter may tell beside the names. */
  matters: readonly string[]
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
export async function prepareHandOver(desk: Desk, act: Act, place: MatterPlace, given: HandOverGiven): Promise<string> {
  return commit(desk, act, async (tx, stamp) => {
    const matter = await openMatter(tx, act.actor, place, 'manage')
    checkGiven(matter, given)
    const facts = handOverFacts(matter, await currentCalendar(tx), {
      ...given,
      namesSomebody: given.partyIds.length > 0 || given.named !== null,
      on: given.preparedOn,
      today: stamp.today,
      notBefore: matter.since,
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
        unit_id: matter.unitId,
        dispute_id: matter.of === 'dispute' ? matter.id : null,
        warning_id: matter.of === 'warning' ? matter.id : null,
        kind: given.kind,
        state: decision.next.stage,
        context: JSON.stringify(decision.next.context),
        machine_version: decision.next.version,
        body_name: given.bodyName,
        danger: given.danger,
        matters: JSON.stringify(given.matters),
        request: given.request,
        named: given.named,
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
    const telling = { desk, tx, stamp, actor: act.actor }
    await matter.tell(telling, { type: 'handed-over', handOverId: id, kind: given.kind, on: given.preparedOn })
    const handOver = await findHandOver(tx, id)
    if (given.sentBy !== null && handOver)
      await takeHandOverStep(
        telling,
        { handOver, matter },
        {
          type: 'sent',
          occurredOn: given.preparedOn,
          data: { manner: given.sentBy },
          theirNumber: null,
          answer: null,
          revision: handOver.revision,
        },
      )
    return { answer: id, object: { kind: 'hand-over', id, unitId: matter.unitId }, details: { kind: given.kind } }
  })
}

/** A form may name what its page did not offer. */
function checkGiven({ kinds, people, tells }: HandOverMatter, { kind, matters, partyIds }: HandOverGiven): void {
  const strange = [
    ...(kinds.includes(kind) ? [] : ['kind']),
    ...(matters.every((code) => tells.includes(code)) ? [] : ['matters']),
    ...(partyIds.every((id) => people.some((one) => one.id === id)) ? [] : ['partyIds']),
  ]
  if (strange.length === 0) return
  throw new DomainError('invalid', 'unknown-choice', {
    faults: strange.map((field) => ({ field, code: 'unknown-choice' })),
  })
}
