/** Earlier cases of the people and employers at the counter, and the names that stand in them. */
import type { Reader } from '../database.ts'

/** Names of the parties of some disputes, by dispute; positions in order. */
export async function partyNamesOf(
  reader: Reader,
  disputeIds: readonly string[],
): Promise<Map<string, { side: 'worker' | 'employer'; name: string }[]>> {
  if (disputeIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('dispute_party as party')
    .leftJoin('person', 'person.id', 'party.person_id')
    .leftJoin('employer', 'employer.id', 'party.employer_id')
    .select([
      'party.dispute_id as disputeId',
      'party.side',
      'person.name as personName',
      'employer.name as employerName',
    ])
    .where('party.dispute_id', 'in', [...disputeIds])
    .where('party.left_on', 'is', null)
    .orderBy('party.position')
    .execute()
  const names = new Map<string, { side: 'worker' | 'employer'; name: string }[]>()
  for (const row of rows) {
    const known = names.get(row.disputeId) ?? []
    known.push({ side: row.side, name: row.personName ?? row.employerName ?? '' })
    names.set(row.disputeId, known)
  }
  return names
}

/** Names of companies by id, in the order of their pinyin. Names of people who employ are not for the whole house. */
export async function companyNames(reader: Reader, ids: readonly string[], limit: number): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('employer')
    .select('name')
    .where('id', 'in', [...ids])
    .where('kind', '=', 'company')
    .orderBy('pinyin_key')
    .limit(limit)
    .execute()
  return rows.map((row) => row.name)
}
