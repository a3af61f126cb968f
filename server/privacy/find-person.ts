/** Finds what the desk holds of one person, by number or by telephone and name, in one part of the tree. */
import type { Reader } from '../../db/database.ts'
import {
  aidOfPerson,
  consultationsOfPerson,
  historyOfPerson,
  partiesOfPerson,
  tiedToParties,
  type AidHeld,
  type ConsultationHeld,
  type HistoryHeld,
  type PartyHeld,
  type Tied,
} from '../../db/repositories/held-of-person.ts'
import type { Desk } from '../desk.ts'

/** Who asks, as it was typed and checked. */
export type Person = { name: string; identity: string | null; phone: string | null }

/** Values that lie sealed, by the row they belong to. */
type SealedOf = Record<'identity' | 'phone' | 'account', ReadonlyMap<string, string>>

export type Found = {
  parties: PartyHeld[]
  tied: Tied
  aid: AidHeld[]
  consultations: ConsultationHeld[]
  history: HistoryHeld[]
  sealed: SealedOf
}

/** How many records that are. */
export const countFound = ({ parties, aid, consultations, history }: Found): number =>
  parties.length + aid.length + consultations.length + history.length

/** Everything at or below the roots; the same telephone under another name is somebody else. */
export async function findPerson(
  desk: Pick<Desk, 'privateValues'>,
  reader: Reader,
  person: Person,
  roots: readonly string[],
): Promise<Found> {
  const ownersOf = async (kind: 'identity' | 'phone', value: string | null): Promise<string[]> =>
    value === null ? [] : desk.privateValues.ownersOf(reader, kind, value)
  const byNumber = await ownersOf('identity', person.identity)
  // Consultations keep a telephone only: the one his other records know leads to them.
  const known = await desk.privateValues.read(reader, byNumber, 'phone')
  const phones = [...new Set([person.phone, ...known.values()])]
  const byPhone = (await Promise.all(phones.map((phone) => ownersOf('phone', phone)))).flat()
  const owners = { byNumber, byPhone, name: person.name, roots }
  const parties = await partiesOfPerson(reader, owners)
  const aid = await aidOfPerson(reader, owners)
  const consultations = await consultationsOfPerson(reader, owners)
  const history = await historyOfPerson(reader, owners)
  const tied = await tiedToParties(
    reader,
    parties.map((party) => party.id),
  )
  const ids = [
    ...parties.map((party) => party.ownerId),
    ...aid.map((one) => one.ownerId),
    ...consultations.map((one) => one.id),
    ...history.map((one) => one.id),
  ]
  const clauses = tied.clauses.map((clause) => clause.id)
  const sealed = {
    identity: await desk.privateValues.read(reader, ids, 'identity'),
    phone: await desk.privateValues.read(reader, ids, 'phone'),
    account: await desk.privateValues.read(reader, clauses, 'account'),
  }
  return { parties, tied, aid, consultations, history, sealed }
}
