/** Workers and employers as papers name them, with the numbers that only the sealed store holds. */
import type { Reader } from '../../../db/database.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { ageOn } from '../../../workflows/values/identity-number.ts'
import type { Desk } from '../../desk.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'

export type PaperWorker = PaperContext<'agreement'>['workers'][number]
export type PaperEmployer = PaperContext<'agreement'>['employers'][number]

/** Identity numbers and phones of everybody in a dispute, by the id of the person or employer. */
export type PrivateParts = { identities: Map<string, string>; phones: Map<string, string> }

/** Reads the sealed numbers of all parties at once. */
export async function privateParts(desk: Desk, reader: Reader, file: DisputeFile): Promise<PrivateParts> {
  const owners = [...file.workers, ...file.employers].flatMap((party) => ownerOf(party) ?? [])
  return {
    identities: await desk.privateValues.read(reader, owners, 'identity'),
    phones: await desk.privateValues.read(reader, owners, 'phone'),
  }
}

/** Whose sealed values a party's are. */
export const ownerOf = (party: PartyRow): string | null => party.person_id ?? party.employer_id

/** A worker, his age counted on the day of the paper. */
export function paperWorker(party: PartyRow, parts: PrivateParts, on: Day): PaperWorker {
  const { person } = party
  const owner = ownerOf(party) ?? ''
  return {
    name: partyName(party),
    sex: person?.sex ?? null,
    ethnicity: person?.ethnicity ?? null,
    age: person?.birth_day ? ageOn(day(person.birth_day), on) : null,
    identityNumber: parts.identities.get(owner) ?? null,
    occupation: person?.occupation ?? null,
    phone: parts.phones.get(owner) ?? null,
    address: person?.address ?? null,
    agent: null,
  }
}

/** An employer; a person or a nickname with a site signs as a natural person (domain.md 6.9). */
export function paperEmployer(party: PartyRow, parts: PrivateParts): PaperEmployer {
  const { employer } = party
  const owner = ownerOf(party) ?? ''
  const head = employer?.representative_name ?? null
  const title = employer?.representative_title ?? null
  return {
    name: partyName(party),
    role: codesOf('employer-role').find((code) => code === party.role) ?? 'employer',
    natural: employer?.kind !== 'company',
    identityNumber: parts.identities.get(owner) ?? null,
    creditCode: employer?.credit_code ?? null,
    representative: head !== null && title !== null ? { name: head, title } : null,
    agent: null,
    phone: parts.phones.get(owner) ?? null,
    address: employer?.address ?? employer?.site ?? null,
  }
}

export const names = (parties: readonly PartyRow[]): string[] => parties.map(partyName)
