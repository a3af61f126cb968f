/** Parties as they are named, sign and receive on papers that need no more of them. */
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import type { Addressee } from '../addressees.ts'
import { ownerOf, type PrivateParts } from './parties.ts'

type Receivers = PaperContext<'session-notice'>['receivers']
type Principal = PaperContext<'authorisation'>['principal']

export const isCompany = (party: PartyRow): boolean => party.employer?.kind === 'company'

export const named = (parties: readonly PartyRow[]): { name: string }[] =>
  parties.map((party) => ({ name: partyName(party) }))

/** Both sides by name, employers with how they sign. */
export const bothSides = (file: DisputeFile) => ({
  workers: named(file.workers),
  employers: file.employers.map((party) => ({ name: partyName(party), natural: !isCompany(party) })),
})

/** Those on the other side of an addressee. */
export const othersOf = (file: DisputeFile, addressee: Addressee): { name: string }[] =>
  named(addressee.side === 'worker' ? file.employers : file.workers)

/** Who signs for a notice: of a group its representatives or else the one who takes it, otherwise each. */
export function receiversOf(addressee: Addressee): Receivers {
  const representatives = addressee.parties.filter((party) => party.is_representative === 1)
  if (representatives.length > 0) return signing(representatives)
  return addressee.parties.length > 3 ? [{ name: addressee.name, company: false }] : signing(addressee.parties)
}

const signing = (parties: readonly PartyRow[]): Receivers =>
  parties.map((party) => ({ name: partyName(party), company: isCompany(party) }))

/** A party as the author of its own paper. */
export function principalOf(party: PartyRow, parts: PrivateParts): Principal {
  const { employer, person } = party
  const owner = ownerOf(party) ?? ''
  return {
    name: partyName(party),
    company: isCompany(party),
    code: isCompany(party) ? (employer?.credit_code ?? null) : (parts.identities.get(owner) ?? null),
    headName: employer?.representative_name ?? null,
    headTitle: employer?.representative_title ?? null,
    phone: parts.phones.get(owner) ?? null,
    address: person?.address ?? employer?.address ?? employer?.site ?? null,
  }
}
