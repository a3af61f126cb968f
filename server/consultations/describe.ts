/** What a told consultation becomes in its row: the employer it names, the mark its person is counted by, what it is found by. */
import type { Tx } from '../../db/database.ts'
import type { EmployerRow } from '../../db/repositories/parties.ts'
import { knownPersonMark, type ConsultationRow } from '../../db/repositories/consultations.ts'
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
export const described = async (
  desk: Desk,
  tx: Tx,
  id: string,
  given: ConsultationGiven,
  employer: EmployerRow | null,
): Promise<Described> => ({
  occurred_on: given.occurredOn,
  channel: given.channel,
  name: given.name,
  person_mark: await personMark(desk, tx, id, personText(given, employer?.id ?? given.unitId)),
  employer_id: employer?.id ?? null,
  persons: given.persons,
  question: given.question,
  phrases: JSON.stringify(given.phrases),
  answer: given.answer,
})

type Person = Pick<ConsultationGiven, 'phone' | 'name'>

/** One telephone is one person; without one a name at one employer, or at one counter. Null: nobody was named. */
export function personText({ phone, name }: Person, at: string): string | null {
  if (phone !== null) return `consultation:phone:${phone}`
  return name === null ? null : `consultation:name:${name}:${at}`
}

/** Nobody named is nobody else. While keys are changed a person keeps the mark under which he is known, so that he counts once. */
async function personMark(desk: Desk, tx: Tx, id: string, text: string | null): Promise<string> {
  if (text === null) return id
  const [today = id, ...before] = desk.privateValues.marks(text)
  return (before.length === 0 ? null : await knownPersonMark(tx, before)) ?? today
}

/** What it is found by: name, telephone and its tail, employer. */
export const consultationTokens = (desk: Desk, given: ConsultationGiven): string[] => [
  ...(given.name === null ? [] : nameTokens(given.name)),
  ...(given.phone === null ? [] : desk.privateValues.tokens('phone', given.phone)),
  ...(given.employer === null ? [] : nameTokens(given.employer.name)),
]
