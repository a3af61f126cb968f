/** What persons asked about their own data. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { PersonRequestTable } from '../schema/person-requests.ts'

export type PersonRequestRow = Selectable<PersonRequestTable>

/** The next number of a unit's requests in a year. Two at once get the same one, and one of their inserts fails. */
export async function nextRequestNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('person_request')
    .select((select) => select.fn.max('number').as('number'))
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return 1 + (row?.number ?? 0)
}

/** Writes a request; false when somebody took its number first. */
export async function insertPersonRequest(tx: Tx, row: Insertable<PersonRequestTable>): Promise<boolean> {
  const done = await tx
    .insertInto('person_request')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'number']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** One request, or null. The caller checks its unit. */
export async function findPersonRequest(reader: Reader, id: string): Promise<PersonRequestRow | null> {
  return (await reader.selectFrom('person_request').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Requests answered at or below some units, the latest first. */
export async function personRequestsOf(
  reader: Reader,
  roots: readonly string[],
  limit: number,
): Promise<PersonRequestRow[]> {
  if (roots.length === 0) return []
  return reader
    .selectFrom('person_request')
    .selectAll()
    .where('unit_id', 'in', (from) =>
      from
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .orderBy('recorded_at', 'desc')
    .limit(limit)
    .execute()
}
