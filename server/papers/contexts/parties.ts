/** Workers and employers as papers name them, with the numbers that only the sealed store holds. */
import type { Reader } from '../../../db/database.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { ageOn } from '../../../workflows/values/identity-number.ts'
import type { Desk } from '../../desk.ts'
import { words } from '../../../templates/words/index.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'

export type PaperWorker = PaperContext<'agreement'>['workers'][number]
export type PaperEmployer = PaperContext<'agreement'>['employers'][number]

/** Identity numbers and phones of everybody in a dispute, by the id of the person or employer; of agents by that of their party. */
export type PrivateParts = { identities: Map<string, string>; phones: Map<string, string> }

/** Reads the sealed numbers of all parties at once. */
export async function privateParts(desk: Desk, reader: Reader, file: DisputeFile): Promise<PrivateParts> {
  const parties = [...file.workers, ...file.heirs, ...file.employers]
  const owners = parties.flatMap((party) => ownerOf(party) ?? [])
  const agents = parties.filter((party) => party.agent_name !== null).map((party) => party.id)
  return {
    identities: await desk.privateValues.read(reader, [...owners, ...agents], 'identity'),
    phones: await desk.privateValues.read(reader, owners, 'phone'),
  }
}

/** Whose sealed values a party's are. */
export const ownerOf = (party: PartyRow): string | null => party.person_id ?? party.employer_id

/** A worker, his age counted on the day of the paper. */
export function paperWorker(file: DisputeFile, party: PartyRow, parts: PrivateParts, on: Day): PaperWorker {
  const { person } = party
  const owner = ownerOf(party) ?? ''
  return {
    name: heirName(file, party),
    sex: person?.sex ?? null,
    ethnicity: person?.ethnicity ?? null,
    age: person?.birth_day ? ageOn(day(person.birth_day), on) : null,
    identityNumber: parts.identities.get(owner) ?? null,
    occupation: person?.occupation ?? null,
    phone: parts.phones.get(owner) ?? null,
    address: person?.address ?? null,
    employment: employmentOf(file, party),
    agent: agentOf(party, parts),
  }
}

/** An heir says in whose place he stands. */
function heirName(file: DisputeFile, party: PartyRow): string {
  const heir = file.heirs.find((one) => one.id === party.id)
  const worker = heir && file.workers.find((one) => one.id === heir.heir.in_place_of)
  if (!worker) return partyName(party)
  return words('zh-CN')('paper-part.heir-of', { name: partyName(party), worker: partyName(worker) })
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
    agent: agentOf(party, parts),
    phone: parts.phones.get(owner) ?? null,
    address: employer?.address ?? employer?.site ?? null,
  }
}

/** The job in dispute; its end is the worker's own, else the one the case gives for everybody. Null while nothing is known. */
export function employmentOf(file: DisputeFile, party: PartyRow): PaperWorker['employment'] {
  const until = party.employed_until ?? file.row.employment_ended_on
  if (party.employed_from === null && until === null && party.wage_fen === null) return null
  return {
    from: party.employed_from === null ? null : day(party.employed_from),
    until: until === null ? null : day(until),
    wage: party.wage_fen,
  }
}

const agentOf = (party: PartyRow, parts: PrivateParts): PaperWorker['agent'] =>
  party.agent_name === null
    ? null
    : {
        name: party.agent_name,
        capacity: party.agent_authority === 'special' ? 'special-agent' : 'general-agent',
        identityNumber: parts.identities.get(party.id) ?? null,
      }

/** The facts both sides had written down when mediation failed, each once; null where there are none. */
export function undisputedFacts(workers: readonly PartyRow[]): string | null {
  const facts = [...new Set(workers.flatMap((worker) => worker.undisputed_facts ?? []))]
  return facts.length === 0 ? null : facts.map(withFullStop).join('')
}

export const names = (parties: readonly PartyRow[]): string[] => parties.map(partyName)

/** Parties of whom a paper says the name alone. */
export const named = (parties: readonly PartyRow[]): { name: string }[] =>
  parties.map((party) => ({ name: partyName(party) }))
