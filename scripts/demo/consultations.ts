/** The consultations of the last weeks: at counters, on the hotline, on site, by name and unnamed. */
import type { ConsultationGiven } from '../../server/consultations/consultation-given.ts'
import { recordConsultation } from '../../server/consultations/record-consultation.ts'
import { consultationChannels } from '../../workflows/law/consultations.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { Telling } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { City } from './city.ts'
import { askedEmployers, askedQuestions } from './consultations-list.ts'
import { intent } from './intent.ts'
import { inventPerson } from './invent-person.ts'

/** Days back from today, the newest last. */
const LAST_DAYS = 26

/** Who answers how often. */
const answering = [
  'mediator',
  'mediator',
  'mediator',
  'clerk',
  'mediator-jiefangbei',
  'informant',
  'aid-officer',
] as const

/** One a day or two; this morning's are the first somebody who signs in sees. */
export async function* consultationsOfLate(city: City, chance: Chance, today: Day): Telling {
  for (let back = LAST_DAYS; back >= 0; back -= chance.whole(0, 2)) {
    const on = addDays(today, -back)
    const time = `${String(chance.whole(8, 11)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}`
    yield { day: on, time }
    const actor = city.person(chance.pick(answering))
    const given = { ...invent(chance, on), unitId: actor.unitId }
    await recordConsultation(city.desk, intent(actor, 'consultation:record'), given)
    if (back === 0) return
  }
}

function invent(chance: Chance, on: Day): Omit<ConsultationGiven, 'unitId'> {
  const asked = chance.pick(askedQuestions)
  const person = chance.happens(0.55) ? inventPerson(chance, [''], on) : null
  return {
    ...asked,
    occurredOn: on,
    channel: chance.pick(consultationChannels),
    name: person?.name ?? null,
    phone: person?.phone ?? null,
    employer: chance.happens(0.5) ? { kind: 'company', name: chance.pick(askedEmployers), site: null } : null,
    persons: chance.happens(0.85) ? 1 : chance.whole(2, 6),
    answer: null,
  }
}
