/** Whose hand is expected for a party: its own name, a company's legal representative, or whom it gave special authority. */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { Authority } from './sign-agreement.ts'

/** The word in the address for the mediator's own hand. */
export const MEDIATOR = 'mediator'

const specialAgent = (party: PartyRow): string | null => (party.agent_authority === 'special' ? party.agent_name : null)

const isCompany = (party: PartyRow): boolean => party.employer?.kind === 'company'

/** The right in which that hand signs. */
export function ownAuthority(party: PartyRow): Authority {
  if (specialAgent(party) !== null) return 'special-authority'
  return isCompany(party) ? 'legal-representative' : 'self'
}

/** The name it signs; empty when the company's representative is not known. */
export const ownName = (party: PartyRow): string =>
  specialAgent(party) ?? (isCompany(party) ? (party.employer?.representative_name ?? '') : partyName(party))

/** A company's hand comes with its seal on paper. */
export const ownManner = (party: PartyRow): 'signature' | 'company-seal' =>
  isCompany(party) ? 'company-seal' : 'signature'
