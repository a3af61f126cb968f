/** Keeps what is known of a worker; numbers go to the sealed store, never beside the name. */
import type { Tx } from '../../db/database.ts'
import { insertPerson, type PersonRow } from '../../db/repositories/parties.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { IdentityKind } from '../../workflows/values/identity-kinds.ts'
import type { Stamp } from '../commit.ts'
import type { Desk } from '../desk.ts'

export type PersonGiven = {
  name: string
  sex: 'male' | 'female' | null
  birthDay: Day | null
  ethnicity: string | null
  address: string | null
  occupation: string | null
  identityKind: IdentityKind
  /** As typed, normalised; a wrong check digit warns and blocks only at the agreement. */
  identityNumber: string | null
  phone: string | null
  /** Whose phone it is: the worker's own, a relative's, a colleague's. */
  phoneOwner: string
}

/** Writes a person and returns the row. Two workers of one name stay two people until somebody says otherwise. */
export async function keepPerson(desk: Desk, tx: Tx, stamp: Stamp, person: PersonGiven): Promise<PersonRow> {
  const id = desk.newId()
  const row = await insertPerson(tx, {
    id,
    name: person.name,
    sex: person.sex,
    birth_day: person.birthDay,
    ethnicity: person.ethnicity,
    address: person.address,
    occupation: person.occupation,
    identity_kind: person.identityKind,
    phone_owner: person.phoneOwner,
    created_at: stamp.at,
  })
  if (person.identityNumber !== null) await desk.privateValues.write(tx, id, 'identity', person.identityNumber)
  if (person.phone !== null) await desk.privateValues.write(tx, id, 'phone', person.phone)
  return row
}
