/** What a told consultation becomes in its row: the employer it names, the mark its person is counted by, what it is found by. */
import type { Tx } from '../../db/database.ts'
import type { EmployerRow } from '../../db/repositories/parties.ts'
import type { ConsultationRow } from '../../db/repositories/consultations.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import type { Stamp } from '../commit.ts'
import type { Desk } from '../desk.ts'
import { keepEmployer } from '../intake/keep-employer.ts'
import type { ConsultationGiven } from './consultation-given.ts'
import type { ConsultationPlace } from './place.ts'

/** The known employer of that name, else a new one; null where none was named. */
export async function employerOf(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  given: ConsultationGiven,
  place: ConsultationPlace,
): Promise<EmployerRow | null> {
  if (given.employer === null) return null
  const unknown = { creditCode: null, address: null, representativeName: null, representativeTitle: null, phone: null }
  return keepEmployer(desk, tx, stamp, { ...unknown, ...given.employer }, place.countyId)
}

export type Described = Pick<
  ConsultationRow,
  'occurred_on' | 'channel' | 'name' | 'person_mark' | 'employer_id' | 'persons' | 'question' | 'phrases' | 'answer'
>

/** The columns that tell it. */
export const described = (
  desk: Desk,
  id: string,
  given: ConsultationGiven,
  employer: EmployerRow | null,
): Described => ({
  occurred_on: given.occurredOn,
  channel: given.channel,
  name: given.name,
  person_mark: personMark(desk, id, given, employer?.id ?? given.unitId),
  employer_id: employer?.id ?? null,
  persons: given.persons,
  question: given.question,
  phrases: JSON.stringify(given.phrases),
  answer: given.answer,
})

/** One telephone is one person; without one a name at one employer, or at one counter. Nobody named is nobody else. */
function personMark(desk: Desk, id: string, given: ConsultationGiven, at: string): string {
  if (given.phone !== null) return desk.privateValues.mark(`consultation:phone:${given.phone}`)
  return given.name === null ? id : desk.privateValues.mark(`consultation:name:${given.name}:${at}`)
}

/** What it is found by: name, telephone and its tail, employer. */
export const consultationTokens = (desk: Desk, given: ConsultationGiven): string[] => [
  ...(given.name === null ? [] : nameTokens(given.name)),
  ...(given.phone === null ? [] : desk.privateValues.tokens('phone', given.phone)),
  ...(given.employer === null ? [] : nameTokens(given.employer.name)),
]
