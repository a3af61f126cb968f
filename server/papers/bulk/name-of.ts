/** Whose a paper of many is, as it is named on a page and in the bookmarks. */
import { partyName } from '../../../db/repositories/parties.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { addresseeName } from '../addressees.ts'

/** Null for a paper of the whole case. */
export function nameOf(
  file: DisputeFile,
  { recipient_id: recipientId, party_id: partyId }: { recipient_id: string | null; party_id: string | null },
): string | null {
  const party = [...file.workers, ...file.employers].find((one) => one.id === partyId)
  return addresseeName(file, recipientId) ?? (party ? partyName(party) : null)
}
