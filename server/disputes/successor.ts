/** Whether the parties know who mediates now, and whether one of them objects: a replacement nobody was told of is none (RMTJ 23, domain.md 6.9). */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { JournalRow } from '../../db/repositories/journal.ts'
import type { DisputeFile } from './dispute-file.ts'
import { actingParties } from './heirs.ts'

/** The last time one mediator took another's place; null where none did. */
export const lastReplacement = (file: DisputeFile): JournalRow | null =>
  file.journal.findLast((event) => event.type === 'mediator-replaced') ?? null

export type Told = { untold: PartyRow[]; objecting: PartyRow[] }

/** Who has not been told since, and who objected and said nothing else after; both empty where nobody was replaced. */
export function toldOfSuccessor(file: DisputeFile): Told {
  const replaced = lastReplacement(file)
  if (replaced === null) return { untold: [], objecting: [] }
  const lastOf = (party: PartyRow) =>
    // The latest stands first.
    file.contacts.find(
      (contact) =>
        contact.party_id === party.id &&
        contact.recorded_at > replaced.recorded_at &&
        contact.result.endsWith('-successor'),
    )
  const parties = actingParties(file)
  return {
    untold: parties.filter((party) => lastOf(party) === undefined),
    objecting: parties.filter((party) => lastOf(party)?.result === 'objects-to-successor'),
  }
}

export const namesOf = (parties: readonly PartyRow[]): string[] => parties.map(partyName)
