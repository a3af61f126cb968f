/** The lawyers' register: who carries aid cases, what keeps one of them from an employer, and who changed an entry. */
import type { Insertable, Selectable, SelectQueryBuilder, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { LawyerConflictTable, LawyerEventTable, LawyerTable } from '../schema/lawyers.ts'

export type LawyerRow = Selectable<LawyerTable>
export type LawyerConflictRow = Selectable<LawyerConflictTable>
export type LawyerEventRow = Selectable<LawyerEventTable>
export type LawyerKey = { name: string; id: string }
export type PlacedLawyer = LawyerRow & { unit_name: string }

/** `expertise` narrows to one code; `on` leaves out those whose time has not come or is over that day. */
export type LawyersAsked = { unitIds: readonly string[]; expertise: string | null; on: string | null }

/** One page of the lawyers of some units, by name. */
export async function listLawyers(
  reader: Reader,
  asked: LawyersAsked,
  { after, limit }: { after: LawyerKey | null; limit: number },
): Promise<PlacedLawyer[]> {
  if (asked.unitIds.length === 0) return []
  let query = narrowed(reader.selectFrom('lawyer').innerJoin('unit', 'unit.id', 'lawyer.unit_id'), asked)
    .selectAll('lawyer')
    .select('unit.name as unit_name')
    .orderBy('lawyer.name')
    .orderBy('lawyer.id')
    .limit(limit)
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple('lawyer.name', 'lawyer.id'), '>', where.tuple(after.name, after.id)),
    )
  return query.execute()
}

/** How many aid cases each of some lawyers has in hand; those without any are absent. */
export async function aidLoads(reader: Reader, lawyerIds: readonly string[]): Promise<Map<string, number>> {
  if (lawyerIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('aid_case')
    .select((select) => ['lawyer_id as id', select.fn.countAll<number>().as('cases')])
    .where('lawyer_id', 'in', [...lawyerIds])
    .where('phase', '<>', 'over')
    .groupBy('lawyer_id')
    .execute()
  return new Map(rows.flatMap(({ id, cases }) => (id === null ? [] : [[id, cases] as const])))
}

/** How many they are. */
export async function countLawyers(reader: Reader, asked: LawyersAsked): Promise<number> {
  if (asked.unitIds.length === 0) return 0
  const row = await narrowed(reader.selectFrom('lawyer').innerJoin('unit', 'unit.id', 'lawyer.unit_id'), asked)
    .select((select) => select.fn.countAll<number>().as('lawyers'))
    .executeTakeFirstOrThrow()
  return row.lawyers
}

function narrowed<Selected>(
  query: SelectQueryBuilder<Schema, 'lawyer' | 'unit', Selected>,
  { unitIds, expertise, on }: LawyersAsked,
): SelectQueryBuilder<Schema, 'lawyer' | 'unit', Selected> {
  let narrow = query.where('lawyer.unit_id', 'in', [...unitIds])
  if (expertise !== null) narrow = narrow.where('lawyer.expertise', 'like', `% ${expertise} %`)
  if (on === null) return narrow
  return narrow
    .where('lawyer.from_day', '<=', on)
    .where((where) => where.or([where('lawyer.to_day', 'is', null), where('lawyer.to_day', '>', on)]))
}

/** One lawyer, or null. The caller checks the scope. */
export async function findLawyer(reader: Reader, id: string): Promise<PlacedLawyer | null> {
  const row = await reader
    .selectFrom('lawyer')
    .innerJoin('unit', 'unit.id', 'lawyer.unit_id')
    .selectAll('lawyer')
    .select('unit.name as unit_name')
    .where('lawyer.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Whether a unit has another lawyer of this licence on its list. */
export async function licenceTaken(
  reader: Reader,
  { unitId, licence, exceptId }: { unitId: string; licence: string; exceptId: string | null },
): Promise<boolean> {
  const row = await reader
    .selectFrom('lawyer')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('licence_number', '=', licence)
    .executeTakeFirst()
  return row !== undefined && row.id !== exceptId
}

export async function insertLawyer(tx: Tx, row: Insertable<LawyerTable>): Promise<void> {
  await tx.insertInto('lawyer').values(row).execute()
}

/** Changes an entry read at a revision; false when somebody else was first. */
export async function changeLawyer(
  tx: Tx,
  before: Pick<LawyerRow, 'id' | 'revision'>,
  change: Omit<Updateable<LawyerTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('lawyer')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Declared conflicts of some lawyers, standing ones first, oldest first. */
export async function conflictsOf(reader: Reader, lawyerIds: readonly string[]): Promise<LawyerConflictRow[]> {
  if (lawyerIds.length === 0) return []
  const rows = await reader
    .selectFrom('lawyer_conflict')
    .selectAll()
    .where('lawyer_id', 'in', [...lawyerIds])
    .orderBy('recorded_on')
    .orderBy('id')
    .execute()
  return [...rows.filter((row) => row.ended_on === null), ...rows.filter((row) => row.ended_on !== null)]
}

export async function insertConflict(tx: Tx, row: Insertable<LawyerConflictTable>): Promise<void> {
  await tx.insertInto('lawyer_conflict').values(row).execute()
}

/** Ends a declared conflict; false when it is none of this lawyer's or over already. */
export async function endConflict(tx: Tx, lawyerId: string, id: string, on: string): Promise<boolean> {
  const done = await tx
    .updateTable('lawyer_conflict')
    .set({ ended_on: on })
    .where('id', '=', id)
    .where('lawyer_id', '=', lawyerId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Appends to the trace of an entry. */
export async function appendLawyerEvent(tx: Tx, row: Insertable<LawyerEventTable>): Promise<void> {
  await tx.insertInto('lawyer_event').values(row).execute()
}

export type TracedEvent = LawyerEventRow & { actor_name: string }

/** The trace of an entry, latest first. */
export async function lawyerTrace(reader: Reader, lawyerId: string): Promise<TracedEvent[]> {
  return reader
    .selectFrom('lawyer_event')
    .innerJoin('staff', 'staff.id', 'lawyer_event.actor_id')
    .selectAll('lawyer_event')
    .select('staff.display_name as actor_name')
    .where('lawyer_event.lawyer_id', '=', lawyerId)
    .orderBy('lawyer_event.recorded_at', 'desc')
    .orderBy('lawyer_event.id', 'desc')
    .execute()
}
