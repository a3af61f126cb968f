/** Which matters an amendment changes, so that the journal can say so in codes and an unchanged form leaves no line. */
import type { PartyRow } from '../../../db/repositories/parties.ts'
import type { DisputeFile } from '../dispute-file.ts'
import type { Amendment } from './form.ts'

/** `amended.<code>` */
export const amendedMatters = ['summary', 'workers', 'employers', 'claims', 'days'] as const
export type AmendedMatter = (typeof amendedMatters)[number]

/** The matters that differ from the file, and the parties concerned. */
export function mattersOf(file: DisputeFile, given: Amendment): { what: AmendedMatter[]; partyIds: string[] } {
  const { row } = file
  const workers = given.workers.filter((typed) => workerDiffers(file, typed)).map((typed) => typed.id)
  const employers = given.employers.filter((typed) => employerDiffers(file, typed)).map((typed) => typed.id)
  const differs: Record<AmendedMatter, boolean> = {
    summary: given.summary !== row.summary,
    workers: workers.length > 0,
    employers: employers.length > 0 || given.further.length > 0,
    claims: claimsText(given) !== storedClaims(file),
    days:
      given.knewOn !== row.knew_on ||
      given.employmentEndedOn !== row.employment_ended_on ||
      given.employmentContinues !== (row.employment_continues === 1),
  }
  return { what: amendedMatters.filter((matter) => differs[matter]), partyIds: [...workers, ...employers] }
}

function workerDiffers(file: DisputeFile, typed: Amendment['workers'][number]): boolean {
  const party = partyOf(file.workers, typed.id)
  const person = party?.person
  return (
    agentDiffers(party, typed) ||
    typed.employedFrom !== party?.employed_from ||
    typed.employedUntil !== party.employed_until ||
    typed.wage !== party.wage_fen ||
    (typed.identityKind !== null && typed.identityKind !== person?.identity_kind) ||
    typed.identityNumber !== null ||
    typed.phone !== null ||
    typed.name !== person?.name ||
    typed.address !== person.address ||
    typed.occupation !== person.occupation
  )
}

function employerDiffers(file: DisputeFile, typed: Amendment['employers'][number]): boolean {
  const party = partyOf(file.employers, typed.id)
  const employer = party?.employer
  return (
    agentDiffers(party, typed) ||
    typed.phone !== null ||
    typed.name !== employer?.name ||
    typed.creditCode !== employer.credit_code ||
    typed.site !== employer.site ||
    typed.address !== employer.address ||
    typed.representativeName !== employer.representative_name ||
    typed.representativeTitle !== employer.representative_title ||
    typed.bankruptcyAcceptedOn !== employer.bankruptcy_accepted_on
  )
}

const agentDiffers = (
  party: PartyRow | undefined,
  typed: Pick<Amendment['workers'][number], 'agentName' | 'agentAuthority' | 'agentIdentity'>,
): boolean =>
  typed.agentIdentity !== null ||
  typed.agentName !== (party?.agent_name ?? null) ||
  (typed.agentName !== null && typed.agentAuthority !== party?.agent_authority)

const partyOf = (parties: readonly PartyRow[], id: string): PartyRow | undefined =>
  parties.find((party) => party.id === id)

const claimsText = (given: Amendment): string =>
  JSON.stringify(given.claims.map((claim) => [claim.worker, claim.item, claim.amount, claim.note]))

const storedClaims = (file: DisputeFile): string =>
  JSON.stringify(file.claims.map((claim) => [claim.party_id, claim.item, claim.amount_fen, claim.note]))
