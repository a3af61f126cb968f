/** The second secret of a signing link: the last four digits of the party's phone, as on the status page. */
import type { Reader } from '../../../db/database.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { readPhone } from '../../../workflows/values/phone.ts'
import type { Desk } from '../../desk.ts'

/** Null for a party whose phone is not known. */
export async function phoneTailOf(desk: Desk, reader: Reader, party: PartyRow): Promise<string | null> {
  const owner = party.person_id ?? party.employer_id
  if (owner === null) return null
  const phone = (await desk.privateValues.read(reader, [owner], 'phone')).get(owner)
  return phone === undefined ? null : readPhone(phone).number.slice(-4)
}
