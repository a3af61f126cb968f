/** Names of the workers behind some ratings, for whoever may see their cases. */
import type { Reader } from '../database.ts'

/** Asked in parts, because an engine takes only so many values at once. */
const AT_ONCE = 500

/** By party; a worker whose case lies outside the roots today is left out. */
export async function workersOfParties(
  reader: Reader,
  roots: readonly string[],
  partyIds: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (let from = 0; roots.length > 0 && from < partyIds.length; from += AT_ONCE) {
    const rows = await reader
      .selectFrom('dispute_party as party')
      .innerJoin('person', 'person.id', 'party.person_id')
      .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
      .select(['party.id', 'person.name'])
      .distinct()
      .where('party.id', 'in', partyIds.slice(from, from + AT_ONCE))
      .where('scope.ancestor_id', 'in', [...roots])
      .execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return names
}
