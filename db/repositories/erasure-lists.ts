/** Lists by which records that are no volumes are erased, and which record stands on one. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { ErasableKind, ErasureItemTable, ErasureListTable } from '../schema/record-erasure.ts'

export type ErasureListRow = Selectable<ErasureListTable>
export type ErasureItem = Selectable<ErasureItemTable>

/** The next number of a unit's lists in a year. Two at once get the same one, and one of their inserts fails. */
export async function nextErasureNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('erasure_list')
    .select((select) => select.fn.max('number').as('number'))
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return 1 + (row?.number ?? 0)
}

/** Writes a list with its items and claims the records; false when somebody took the number or one of the records first. */
export async function insertErasureList(
  tx: Tx,
  list: Insertable<ErasureListTable>,
  items: readonly Insertable<ErasureItemTable>[],
): Promise<boolean> {
  const made = await tx
    .insertInto('erasure_list')
    .values(list)
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'number']).doNothing())
    .executeTakeFirst()
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  const claimed = await tx
    .insertInto('record_erasure')
    .values(items.map(({ kind, ref_id, list_id }) => ({ kind, ref_id, list_id, erased_on: null })))
    .onConflict((conflict) => conflict.columns(['kind', 'ref_id']).doNothing())
    .executeTakeFirst()
  if ((claimed.numInsertedOrUpdatedRows ?? 0n) !== BigInt(items.length)) return false
  await tx
    .insertInto('erasure_item')
    .values([...items])
    .execute()
  return true
}

/** One list, or null. The caller checks its unit. */
export async function findErasureList(reader: Reader, id: string): Promise<ErasureListRow | null> {
  return (await reader.selectFrom('erasure_list').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** A unit's lists with their number of records, latest first. */
export async function erasureListsOf(
  reader: Reader,
  unitId: string,
  limit: number,
): Promise<(ErasureListRow & { records: number })[]> {
  const rows = await reader
    .selectFrom('erasure_list as list')
    .selectAll('list')
    .select((select) =>
      select
        .selectFrom('erasure_item as item')
        .select((count) => count.fn.countAll<number>().as('records'))
        .whereRef('item.list_id', '=', 'list.id')
        .as('records'),
    )
    .where('list.unit_id', '=', unitId)
    .orderBy('list.year', 'desc')
    .orderBy('list.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, records: row.records ?? 0 }))
}

/** The records of a list in its order. */
export async function erasureItemsOf(reader: Reader, listId: string): Promise<ErasureItem[]> {
  return reader.selectFrom('erasure_item').selectAll().where('list_id', '=', listId).orderBy('position').execute()
}

/** Changes a list as it was read; false when somebody was first. */
export async function changeErasureList(
  tx: Tx,
  row: Pick<ErasureListRow, 'id' | 'revision'>,
  change: Pick<ErasureListRow, 'state' | 'decided_by' | 'decided_on' | 'decision_reason' | 'alone'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('erasure_list')
    .set({ ...change, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Sets the records of a list free again. */
export async function freeRecords(tx: Tx, listId: string): Promise<void> {
  await tx.deleteFrom('record_erasure').where('list_id', '=', listId).where('erased_on', 'is', null).execute()
}

/** Marks the records of a list as erased on a day; answers how many still stood on it. */
export async function markErased(tx: Tx, listId: string, on: string): Promise<number> {
  const done = await tx
    .updateTable('record_erasure')
    .set({ erased_on: on })
    .where('list_id', '=', listId)
    .where('erased_on', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** The day a record was erased; null while it stands. */
export async function erasedOn(reader: Reader, kind: ErasableKind, id: string): Promise<string | null> {
  const row = await reader
    .selectFrom('record_erasure')
    .select('erased_on')
    .where('kind', '=', kind)
    .where('ref_id', '=', id)
    .executeTakeFirst()
  return row?.erased_on ?? null
}
