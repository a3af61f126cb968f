/** Cases of old registers and the imports that brought them: lists, figures by year, and one row by its number. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { HistoricalCaseTable, HistoryImportTable } from '../schema/lists.ts'

export type HistoricalCase = Selectable<HistoricalCaseTable>
export type HistoryImport = Selectable<HistoryImportTable>
export type HistoryKey = { closedOn: string; id: string }

/** Those of a unit by the keys of their numbers. */
export async function knownByNumber(
  reader: Reader,
  unitId: string,
  keys: readonly string[],
): Promise<Map<string, Pick<HistoricalCase, 'id' | 'content' | 'revision'>>> {
  const rows = await reader
    .selectFrom('historical_case')
    .select(['id', 'number_key', 'content', 'revision'])
    .where('unit_id', '=', unitId)
    .where('number_key', 'in', [...keys])
    .execute()
  return new Map(rows.map((row) => [row.number_key, row]))
}

export async function insertHistoricalCases(tx: Tx, rows: readonly Insertable<HistoricalCaseTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('historical_case')
      .values([...rows])
      .execute()
}

export async function changeHistoricalCase(
  tx: Tx,
  before: Pick<HistoricalCase, 'id' | 'revision'>,
  change: Updateable<HistoricalCaseTable>,
): Promise<void> {
  await tx
    .updateTable('historical_case')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .execute()
}

/** At or below a unit, latest closing first; `after` is the key of the last row shown. */
export async function listHistory(
  reader: Reader,
  { root, year, after, limit }: { root: string; year: string | null; after: HistoryKey | null; limit: number },
): Promise<HistoricalCase[]> {
  let query = reader
    .selectFrom('historical_case as one')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'one.unit_id')
    .selectAll('one')
    .where('below.ancestor_id', '=', root)
    .orderBy('one.closed_on', 'desc')
    .orderBy('one.id', 'desc')
    .limit(limit)
  if (year !== null) query = query.where('one.closed_year', '=', year)
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple('one.closed_on', 'one.id'), '<', where.tuple(after.closedOn, after.id)),
    )
  return query.execute()
}

export type HistoryYear = {
  year: string
  outcome: string
  cases: number
  people: number
  claimedFen: number
  agreedFen: number
  receivedFen: number
}

/** Cases, people and money at or below a unit by year of closing and outcome, latest year first. */
export async function historyYears(reader: Reader, root: string): Promise<HistoryYear[]> {
  const rows = await reader
    .selectFrom('historical_case as one')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'one.unit_id')
    .select((select) => [
      'one.closed_year as year',
      'one.outcome',
      select.fn.countAll<number>().as('cases'),
      select.fn.sum<number>('one.worker_count').as('people'),
      select.fn.sum<number | null>('one.claimed_fen').as('claimedFen'),
      select.fn.sum<number | null>('one.agreed_fen').as('agreedFen'),
      select.fn.sum<number | null>('one.received_fen').as('receivedFen'),
    ])
    .where('below.ancestor_id', '=', root)
    .groupBy(['one.closed_year', 'one.outcome'])
    .orderBy('one.closed_year', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    claimedFen: row.claimedFen ?? 0,
    agreedFen: row.agreedFen ?? 0,
    receivedFen: row.receivedFen ?? 0,
  }))
}

/** By id, inside the roots; null elsewhere. */
export async function findHistoricalCase(
  reader: Reader,
  roots: readonly string[],
  id: string,
): Promise<HistoricalCase | null> {
  if (roots.length === 0) return null
  const row = await reader
    .selectFrom('historical_case as one')
    .innerJoin('unit_closure as above', 'above.descendant_id', 'one.unit_id')
    .selectAll('one')
    .where('one.id', '=', id)
    .where('above.ancestor_id', 'in', [...roots])
    .executeTakeFirst()
  return row ?? null
}

/** By ids, latest closing first. The caller has checked the scope. */
export async function historicalCasesById(reader: Reader, ids: readonly string[]): Promise<HistoricalCase[]> {
  if (ids.length === 0) return []
  return reader
    .selectFrom('historical_case')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('closed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertHistoryImport(tx: Tx, row: Insertable<HistoryImportTable>): Promise<void> {
  await tx.insertInto('history_import').values(row).execute()
}

/** Moves an import on from one of the states told; false when it is in none of them. */
export async function moveHistoryImport(
  tx: Tx,
  id: string,
  from: readonly HistoryImport['state'][],
  change: Updateable<HistoryImportTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable('history_import')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The latest import of a unit, or null. */
export async function latestHistoryImport(reader: Reader, unitId: string): Promise<HistoryImport | null> {
  const row = await reader
    .selectFrom('history_import')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function findHistoryImport(reader: Reader, id: string): Promise<HistoryImport | null> {
  return (await reader.selectFrom('history_import').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
