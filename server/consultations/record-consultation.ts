/** Records a consultation: who asked what, what was answered, and the month it counts in. */
import type { Tx } from '../../db/database.ts'
import { appendConsultationEvent, insertConsultation } from '../../db/repositories/consultations.ts'
import { addTokens } from '../../db/repositories/search.ts'
import { DomainError } from '../../workflows/errors.ts'
import { isAfter } from '../../workflows/values/day.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { ConsultationGiven } from './consultation-given.ts'
import { countIn } from './count.ts'
import { consultationTokens, described, employerOf } from './describe.ts'
import { consultationPlace, type ConsultationPlace } from './place.ts'

export type Recorded = { consultationId: string }

/** Records one. Throws not-allowed outside the actor's part of the tree, invalid for a day to come or without a topic. */
export async function recordConsultation(desk: Desk, act: Act, given: ConsultationGiven): Promise<Recorded> {
  return commit(desk, act, async (tx, stamp) => {
    const recorded = await recordConsultationIn(desk, tx, stamp, act.actor, given)
    return {
      answer: recorded,
      object: { kind: 'consultation', id: recorded.consultationId, unitId: given.unitId },
      details: { channel: given.channel, persons: given.persons },
    }
  })
}

/**
 * The same inside a transaction that records many: half a dozen statements each.
 * @param place of `given.unitId`, when it was looked up already in this transaction
 */
async function recordConsultationIn(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  given: ConsultationGiven,
  place: ConsultationPlace | null = null,
): Promise<Recorded> {
  if (isAfter(given.occurredOn, stamp.today))
    throw new DomainError('invalid', 'day-in-future', { faults: [{ field: 'occurredOn', code: 'day-in-future' }] })
  if (given.topics.length === 0)
    throw new DomainError('invalid', 'choose-one', { faults: [{ field: 'topics', code: 'choose-one' }] })
  const at = place ?? (await consultationPlace(tx, actor, given.unitId))
  const id = desk.newId()
  const employer = await employerOf(desk, tx, stamp, given, at)
  const row = {
    id,
    unit_id: given.unitId,
    staff_id: actor.staffId,
    ...(await described(desk, tx, id, given, employer)),
    recorded_at: stamp.at,
  }
  await insertConsultation(tx, row, given.topics, at.above)
  if (given.phone !== null) await desk.privateValues.write(tx, id, 'phone', given.phone)
  await addTokens(tx, { kind: 'consultation', id, unitId: given.unitId }, consultationTokens(desk, given))
  await appendConsultationEvent(tx, {
    id: desk.newId(),
    consultation_id: id,
    type: 'recorded',
    payload: '{}',
    actor_id: actor.staffId,
    unit_id: given.unitId,
    occurred_on: given.occurredOn,
    recorded_at: stamp.at,
    request_id: stamp.requestId,
  })
  const booked = { desk, tx, stamp, actor, closedThrough: at.closedThrough }
  await countIn(booked, { ...row, occurred_on: given.occurredOn })
  return { consultationId: id }
}
