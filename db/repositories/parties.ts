/** Who stands in a dispute: workers and employers with their roles, and what each worker claims. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertReturning } from '../insertion.ts'
import { question } from '../question.ts'
import type { ClaimItemTable, DisputePartyTable, EmployerTable, PersonTable } from '../schema/disputes.ts'

export type PartyRow = Selectable<DisputePartyTable> & { person: PersonRow | null; employer: EmployerRow | null }
export type PersonRow = Selectable<PersonTable>
export type EmployerRow = Selectable<EmployerTable>
export type ClaimRow = Selectable<ClaimItemTable>

const partyRowsOf = question((reader, disputeId: string) =>
  reader
    .selectFrom('dispute_party')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .where('left_on', 'is', null)
    // Heirs stand in a worker's place, beside him and not among the workers (heirs.ts).
    .where('role', '<>', 'heir')
    .orderBy('side', 'desc')
    .orderBy('position'),
)

const struckOutRowsOf = question((reader, disputeId: string) =>
  reader.selectFrom('dispute_party').selectAll().where('dispute_id', '=', disputeId).where('left_on', 'is not', null),
)

/** Parties of a dispute in their order, workers first, each with its person or employer. */
export async function partiesOf(reader: Reader, disputeId: string): Promise<PartyRow[]> {
  return partiesWithHolders(reader, await partyRowsOf(reader, disputeId))
}

/** Parties that were entered by mistake and taken out; their names stand in the history alone. */
export async function struckOutPartiesOf(reader: Reader, disputeId: string): Promise<PartyRow[]> {
  return partiesWithHolders(reader, await struckOutRowsOf(reader, disputeId))
}

/** Rows of parties, each with its person or employer. */
export async function partiesWithHolders(
  reader: Reader,
  parties: readonly Selectable<DisputePartyTable>[],
): Promise<PartyRow[]> {
  const people = await personsById(reader, present(parties.map((party) => party.person_id)))
  const employers = await employersById(reader, present(parties.map((party) => party.employer_id)))
  return parties.map((party) => ({
    ...party,
    person: party.person_id === null ? null : (people.get(party.person_id) ?? null),
    employer: party.employer_id === null ? null : (employers.get(party.employer_id) ?? null),
  }))
}

/** The name a party goes by. */
export const partyName = (party: PartyRow): string => party.person?.name ?? party.employer?.name ?? ''

/** Claim items of a dispute in the order they were given. */
export const claimsOf: (reader: Reader, disputeId: string) => Promise<ClaimRow[]> = question(
  (reader, disputeId: string) =>
    reader.selectFrom('claim_item').selectAll().where('dispute_id', '=', disputeId).orderBy('position'),
)

const personRows = question((reader, ids: readonly string[]) =>
  reader.selectFrom('person').selectAll().where('id', 'in', ids),
)

const employerRows = question((reader, ids: readonly string[]) =>
  reader.selectFrom('employer').selectAll().where('id', 'in', ids),
)

/** People by id. */
export async function personsById(reader: Reader, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  if (ids.length === 0) return new Map()
  const rows = await personRows(reader, ids)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Employers by id. */
export async function employersById(reader: Reader, ids: readonly string[]): Promise<Map<string, EmployerRow>> {
  if (ids.length === 0) return new Map()
  const rows = await employerRows(reader, ids)
  return new Map(rows.map((row) => [row.id, row]))
}

const employersNamed = question((reader, nameKey: string) =>
  reader.selectFrom('employer').selectAll().where('name_key', '=', nameKey).limit(1),
)

/** An employer whose name, normalised, is exactly this one. */
export const employerByNameKey = async (reader: Reader, nameKey: string): Promise<EmployerRow | null> =>
  (await employersNamed(reader, nameKey))[0] ?? null

/** Employers whose pinyin initials begin with a text. */
export async function employersByPinyin(reader: Reader, prefix: string, limit: number): Promise<EmployerRow[]> {
  return reader
    .selectFrom('employer')
    .selectAll()
    .where('pinyin_key', '>=', prefix)
    .where('pinyin_key', '<', `${prefix}\u{10ffff}`)
    .orderBy('pinyin_key')
    .limit(limit)
    .execute()
}

/** Adds it and answers the row as it stands. */
export async function insertPerson(tx: Tx, row: Insertable<PersonTable>): Promise<PersonRow> {
  return insertReturning(tx, 'person', row)
}

/** Adds it and answers the row as it stands. */
export async function insertEmployer(tx: Tx, row: Insertable<EmployerTable>): Promise<EmployerRow> {
  return insertReturning(tx, 'employer', row)
}

/** Adds it and answers the row as it stands. */
export async function insertParty(tx: Tx, row: Insertable<DisputePartyTable>): Promise<Selectable<DisputePartyTable>> {
  return insertReturning(tx, 'dispute_party', row)
}

/** Adds it and answers the row as it stands. */
export async function insertClaim(tx: Tx, row: Insertable<ClaimItemTable>): Promise<ClaimRow> {
  return insertReturning(tx, 'claim_item', row)
}

/** Removes the claim items of a dispute, to be written anew by an amendment. */
export async function deleteClaims(tx: Tx, disputeId: string): Promise<void> {
  await tx.deleteFrom('claim_item').where('dispute_id', '=', disputeId).execute()
}

/** Removes the claim items of one worker, who was entered by mistake. */
export async function deleteClaimsOf(tx: Tx, partyId: string): Promise<void> {
  await tx.deleteFrom('claim_item').where('party_id', '=', partyId).execute()
}

/** Changes one party. */
export async function changeParty(tx: Tx, id: string, change: Updateable<DisputePartyTable>): Promise<void> {
  await tx.updateTable('dispute_party').set(change).where('id', '=', id).execute()
}

/** Changes what is known of a person. */
export async function changePerson(tx: Tx, id: string, change: Updateable<PersonTable>): Promise<void> {
  await tx.updateTable('person').set(change).where('id', '=', id).execute()
}

/** Changes what is known of an employer. */
export async function changeEmployer(tx: Tx, id: string, change: Updateable<EmployerTable>): Promise<void> {
  await tx.updateTable('employer').set(change).where('id', '=', id).execute()
}

const present = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)
