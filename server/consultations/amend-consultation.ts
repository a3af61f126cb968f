/** Mends a consultation on the day it was keyed in, by whoever keyed it in; the journal names what changed. */
import {
  appendConsultationEvent,
  changeConsultation,
  type ConsultationRow,
} from '../../db/repositories/consultations.ts'
import { writeTokens } from '../../db/repositories/search.ts'
import { whyNotAmended } from '../../workflows/consultation/corrections.ts'
import { DomainError } from '../../workflows/errors.ts'
import { isAfter } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import type { ConsultationGiven } from './consultation-given.ts'
import { countIn, countOut } from './count.ts'
import { consultationTokens, described, employerOf, type Described } from './describe.ts'
import { factsOf, openConsultation } from './open-consultation.ts'
import { consultationPlace } from './place.ts'

/** Throws not-found, refused with reasons, stale, or invalid for a day to come. Its unit stays. */
export async function amendConsultation(
  desk: Desk,
  act: Act,
  id: string,
  given: Omit<ConsultationGiven, 'unitId'> & { revision: number },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openConsultation(tx, act.actor, id)
    const reasons = whyNotAmended(factsOf(file, act.actor, stamp.today))
    if (reasons.length > 0) throw new DomainError('refused', 'step-closed', { reasons })
    if (isAfter(given.occurredOn, stamp.today))
      throw new DomainError('invalid', 'day-in-future', { faults: [{ field: 'occurredOn', code: 'day-in-future' }] })
    const { row } = file
    const place = await consultationPlace(tx, act.actor, row.unit_id)
    const now = { ...given, unitId: row.unit_id }
    const employer = await employerOf(desk, tx, stamp, now, place)
    const change = await described(desk, tx, id, now, employer)
    const phone = (await desk.privateValues.read(tx, [id], 'phone')).get(id) ?? null
    const changed = [
      ...changedOf(row, change),
      ...(phone === given.phone ? [] : ['phone']),
      ...(file.topics.toSorted().join() === [...given.topics].toSorted().join() ? [] : ['topics']),
    ]
    const stale = row.revision !== given.revision || !(await changeConsultation(tx, row, change, given.topics))
    if (stale) throw new DomainError('stale', 'dispute-changed')
    await desk.privateValues.write(tx, id, 'phone', given.phone)
    await writeTokens(tx, { kind: 'consultation', id, unitId: row.unit_id }, consultationTokens(desk, now))
    if (changed.some((field) => COUNTED.has(field))) {
      const booked = { desk, tx, stamp, actor: act.actor, closedThrough: place.closedThrough }
      await countOut(booked, row)
      await countIn(booked, { ...row, ...change, occurred_on: given.occurredOn })
    }
    await appendConsultationEvent(tx, {
      id: desk.newId(),
      consultation_id: id,
      type: 'amended',
      payload: JSON.stringify({ changed }),
      actor_id: act.actor.staffId,
      unit_id: row.unit_id,
      occurred_on: stamp.today,
      recorded_at: stamp.at,
      request_id: stamp.requestId,
    })
    return { answer: null, object: { kind: 'consultation', id, unitId: row.unit_id } }
  })
}

/** Fields whose change moves a figure. */
const COUNTED = new Set(['occurred_on', 'channel', 'persons'])

/** Names of the columns that differ; the person's mark only follows name, telephone and employer. */
const changedOf = (row: ConsultationRow, change: Described): string[] =>
  Object.entries(change).flatMap(([name, value]) =>
    name !== 'person_mark' && row[name as keyof Described] !== value ? [name] : [],
  )
