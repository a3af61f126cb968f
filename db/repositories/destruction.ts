/** Volumes whose term has run out, and the lists by which they are destroyed (销毁清册). */
import type { Insertable, Selectable, SqlBool } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { DestructionItemTable, DestructionListTable } from '../schema/volume.ts'

export type DestructionListRow = Selectable<DestructionListTable>
export type DestructionItem = Selectable<DestructionItemTable>

/** A volume that may be put on a list. */
export type DueVolume = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  workerLabel: string
  workerCount: number
  employerLabel: string
  /** The employer is a person, so that the name is one too. */
  employerIsPerson: SqlBool
  keptFor: string
  countedFrom: string
  keepUntil: string
  pages: number | null
}

export type DueKey = { keepUntil: string; id: string }

const dueQuery = (reader: Reader, committeeId: string, today: string) =>
  reader
    .selectFrom('volume_retention as kept')
    .innerJoin('dispute', 'dispute.id', 'kept.dispute_id')
    .leftJoin('volume', 'volume.dispute_id', 'kept.dispute_id')
    .select((select) => [
      'kept.dispute_id as disputeId',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'dispute.worker_label as workerLabel',
      'dispute.worker_count as workerCount',
      'dispute.employer_label as employerLabel',
      'kept.kept_for as keptFor',
      'kept.counted_from as countedFrom',
      select.ref('kept.keep_until').$notNull().as('keepUntil'),
      'volume.pages',
      select
        .exists(
          select
            .selectFrom('dispute_party as party')
            .innerJoin('employer', 'employer.id', 'party.employer_id')
            .select('party.id')
            .whereRef('party.dispute_id', '=', 'kept.dispute_id')
            .whereRef('employer.name', '=', 'dispute.employer_label')
            .where('employer.kind', '<>', 'company'),
        )
        .as('employerIsPerson'),
    ])
    .where('kept.committee_id', '=', committeeId)
    .where('kept.state', '=', 'kept')
    .where('kept.keep_until', '<', today)

/** One page of a committee's volumes whose last day lies before `today`, the longest run out first. */
export async function dueVolumes(
  reader: Reader,
  options: { committeeId: string; today: string; after: DueKey | null; limit: number },
): Promise<DueVolume[]> {
  const { committeeId, today, after, limit } = options
  let page = dueQuery(reader, committeeId, today).orderBy('kept.keep_until').orderBy('kept.dispute_id').limit(limit)
  if (after !== null)
    page = page.where((where) =>
      where(where.refTuple('kept.keep_until', 'kept.dispute_id'), '>', where.tuple(after.keepUntil, after.id)),
    )
  return page.execute()
}

/** Those of the named volumes that are due now. */
export async function dueAmong(
  reader: Reader,
  committeeId: string,
  ids: readonly string[],
  today: string,
): Promise<DueVolume[]> {
  if (ids.length === 0) return []
  return dueQuery(reader, committeeId, today)
    .where('kept.dispute_id', 'in', [...ids])
    .orderBy('kept.keep_until')
    .orderBy('kept.dispute_id')
    .execute()
}

/** How many volumes of each committee are due. */
export async function countDue(
  reader: Reader,
  committeeIds: readonly string[],
  today: string,
): Promise<Map<string, number>> {
  if (committeeIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('volume_retention as kept')
    .select((select) => ['kept.committee_id as id', select.fn.countAll<number>().as('due')])
    .where('kept.committee_id', 'in', [...committeeIds])
    .where('kept.state', '=', 'kept')
    .where('kept.keep_until', '<', today)
    .groupBy('kept.committee_id')
    .execute()
  return new Map(rows.map((row) => [row.id, row.due]))
}

/** The next number of a committee's lists in a year. Two at once get the same one, and one of their inserts fails. */
export async function nextListNumber(tx: Tx, committeeId: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('destruction_list')
    .select((select) => select.fn.max('number').as('number'))
    .where('committee_id', '=', committeeId)
    .where('year', '=', year)
    .executeTakeFirst()
  return 1 + (row?.number ?? 0)
}

/** Writes a list; false when somebody took its number first. */
export async function insertList(tx: Tx, row: Insertable<DestructionListTable>): Promise<boolean> {
  const done = await tx
    .insertInto('destruction_list')
    .values(row)
    .onConflict((conflict) => conflict.columns(['committee_id', 'year', 'number']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Writes the volumes of a list as it will name them for good. */
export async function insertItems(tx: Tx, rows: readonly Insertable<DestructionItemTable>[]): Promise<void> {
  await tx
    .insertInto('destruction_item')
    .values([...rows])
    .execute()
}

/** One list, or null. The caller checks its committee. */
export async function findList(reader: Reader, id: string): Promise<DestructionListRow | null> {
  return (await reader.selectFrom('destruction_list').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** A committee's lists with their number of volumes, latest first. */
export async function listsOf(
  reader: Reader,
  committeeId: string,
  limit: number,
): Promise<(DestructionListRow & { volumes: number })[]> {
  const rows = await reader
    .selectFrom('destruction_list as list')
    .selectAll('list')
    .select((select) =>
      select
        .selectFrom('destruction_item as item')
        .select((count) => count.fn.countAll<number>().as('volumes'))
        .whereRef('item.list_id', '=', 'list.id')
        .as('volumes'),
    )
    .where('list.committee_id', '=', committeeId)
    .orderBy('list.year', 'desc')
    .orderBy('list.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, volumes: row.volumes ?? 0 }))
}

/** The volumes of a list in its order. */
export async function itemsOf(reader: Reader, listId: string): Promise<DestructionItem[]> {
  return reader.selectFrom('destruction_item').selectAll().where('list_id', '=', listId).orderBy('position').execute()
}

/** Changes a list as it was read; false when somebody was first. */
export async function changeList(
  tx: Tx,
  row: Pick<DestructionListRow, 'id' | 'revision'>,
  change: Partial<Omit<DestructionListRow, 'id' | 'revision' | 'alone'>> & { alone?: 0 | 1 },
): Promise<boolean> {
  const done = await tx
    .updateTable('destruction_list')
    .set({ ...change, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Puts volumes on a list; answers how many were still free and due. */
export async function putOnList(tx: Tx, listId: string, ids: readonly string[], today: string): Promise<number> {
  const done = await tx
    .updateTable('volume_retention')
    .set((set) => ({ state: 'listed', list_id: listId, revision: set('revision', '+', 1) }))
    .where('dispute_id', 'in', [...ids])
    .where('state', '=', 'kept')
    .where('keep_until', '<', today)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Takes the volumes off a list that was sent back. */
export async function takeOffList(tx: Tx, listId: string): Promise<void> {
  await tx
    .updateTable('volume_retention')
    .set((set) => ({ state: 'kept', list_id: null, revision: set('revision', '+', 1) }))
    .where('dispute_id', 'in', (from) =>
      from.selectFrom('destruction_item').select('dispute_id').where('list_id', '=', listId),
    )
    .where('list_id', '=', listId)
    .where('state', '=', 'listed')
    .execute()
}

/** Marks the volumes of a list as destroyed on a day; answers how many still stood on it with their term run out. */
export async function markDestroyed(tx: Tx, listId: string, on: string, today: string): Promise<number> {
  const done = await tx
    .updateTable('volume_retention')
    .set((set) => ({ state: 'destroyed', destroyed_on: on, revision: set('revision', '+', 1) }))
    .where('dispute_id', 'in', (from) =>
      from.selectFrom('destruction_item').select('dispute_id').where('list_id', '=', listId),
    )
    .where('list_id', '=', listId)
    .where('state', '=', 'listed')
    .where('keep_until', '<', today)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
