/** Which employer rows are names of one employer, and the trace of how that was said. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import type { EmployerMergeTable } from '../schema/consultations.ts'

export type EmployerMerge = Selectable<EmployerMergeTable>

/** More names of one employer than anybody types. */
const MOST_STEPS = 50

/** Every pointer that reaches one of the employers or leads on from it, followed both ways. */
export async function aliasesAround(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const aliases = new Map<string, string>()
  let reached = new Set(ids)
  for (let steps = 0; reached.size > 0 && steps < MOST_STEPS; steps++) {
    const rows = await reader
      .selectFrom('employer_alias')
      .select(['employer_id', 'into_id'])
      .where((where) => where.or([where('employer_id', 'in', [...reached]), where('into_id', 'in', [...reached])]))
      .execute()
    const fresh = rows.filter((row) => !aliases.has(row.employer_id))
    for (const row of fresh) aliases.set(row.employer_id, row.into_id)
    reached = new Set(fresh.flatMap((row) => [row.employer_id, row.into_id]))
  }
  return aliases
}

/** Every pointer there is, for those who look at all employers at once: merges are few beside employers. */
export async function everyAlias(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader.selectFrom('employer_alias').select(['employer_id', 'into_id']).execute()
  return new Map(rows.map((row) => [row.employer_id, row.into_id]))
}

/**
 * Every name of a group beside the row the group is known by, that row among them, as a table for queries: `nameId`, `headId`.
 * An employer with one name does not stand in it.
 */
export const headsOfNames = (reader: Reader) =>
  reader
    .withRecursive('led(nameId, headId)', (on) =>
      on
        .selectFrom('employer_alias')
        .select(['employer_id as nameId', 'into_id as headId'])
        .union(on.selectFrom('employer_alias').select(['into_id as nameId', 'into_id as headId']))
        .union(
          on
            .selectFrom('led')
            .innerJoin('employer_alias as further', 'further.employer_id', 'led.headId')
            .select(['led.nameId', 'further.into_id as headId']),
        ),
    )
    .selectFrom('led')
    .select(['led.nameId', 'led.headId'])
    .where('led.headId', 'not in', (from) => from.selectFrom('employer_alias as pointer').select('pointer.employer_id'))

/** Makes one employer another name of a second; its own key refuses a row that is one already. */
export async function pointEmployer(tx: Tx, merge: Insertable<EmployerMergeTable>): Promise<void> {
  await insertRows(tx, 'employer_merge', [merge])
  const { employer_id, into_id, id } = merge
  await insertRows(tx, 'employer_alias', [{ employer_id, into_id, merge_id: id }])
}

/** Takes the pointer away; false when there is none any more. */
export async function partEmployer(tx: Tx, merge: Insertable<EmployerMergeTable>): Promise<boolean> {
  const done = await tx
    .deleteFrom('employer_alias')
    .where('employer_id', '=', merge.employer_id)
    .where('into_id', '=', merge.into_id)
    .executeTakeFirst()
  if (done.numDeletedRows !== 1n) return false
  await insertRows(tx, 'employer_merge', [merge])
  return true
}

/** What was said of some employers' names, latest first. */
export async function mergesOf(reader: Reader, ids: readonly string[]): Promise<EmployerMerge[]> {
  return reader
    .selectFrom('employer_merge')
    .selectAll()
    .where((where) => where.or([where('employer_id', 'in', [...ids]), where('into_id', 'in', [...ids])]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Holds two employers until the transaction ends, in one order, so that nobody merges them the other way round meanwhile. */
export async function holdEmployers(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted())
    await tx
      .updateTable('employer')
      .set((set) => ({ revision: set('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
}

/** Rows kept before names were compared, for the desk's round to fill. */
export const employersWithoutMatchKey = (
  reader: Reader,
  limit: number,
): Promise<{ id: string; kind: 'company' | 'person' | 'nickname'; name: string; site: string | null }[]> =>
  reader
    .selectFrom('employer')
    .select(['id', 'kind', 'name', 'site'])
    .where('match_key', 'is', null)
    .limit(limit)
    .execute()

export async function setMatchKey(tx: Tx, id: string, key: string): Promise<void> {
  await tx.updateTable('employer').set({ match_key: key }).where('id', '=', id).execute()
}
