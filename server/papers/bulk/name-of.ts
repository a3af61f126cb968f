/** Whose a paper of many is, as it is named on a page and in the bookmarks. */
import type { PaperJobItem } from '../../../db/repositories/paper-jobs.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { namesTogether } from '../../../templates/papers/formats.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { signingParties } from '../../disputes/signatures.ts'
import { addresseeName } from '../addressees.ts'

/** Null for a paper of the whole case. */
export function nameOf(
  file: DisputeFile,
  item: Pick<PaperJobItem, 'recipient_id' | 'agreement_id' | 'party_id'>,
): string | null {
  const agreement = file.agreements.find((one) => one.id === item.agreement_id)
  const meant = new Set(agreement ? signingParties(file, agreement) : [item.party_id])
  const workers = file.workers.filter((party) => meant.has(party.id))
  const parties = workers.length > 0 ? workers : file.employers.filter((party) => meant.has(party.id))
  return addresseeName(file, item.recipient_id) ?? (parties.length > 0 ? namesTogether(parties.map(partyName)) : null)
}
