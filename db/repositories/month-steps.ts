/** Who closed and reopened which month of which unit, and what each closing froze. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { MonthSnapshotTable, MonthStepTable } from '../schema/months.ts'

export type MonthStepRow = Selectable<MonthStepTable>

/** Every step of a unit's month, latest first. */
export async function monthSteps(reader: Reader, unitId: string, month: string): Promise<MonthStepRow[]> {
  return reader
    .selectFrom('month_step')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('month', '=', month)
    .orderBy('seq', 'desc')
    .execute()
}

/** The last step of each of some months of a unit. */
export async function lastMonthSteps(
  reader: Reader,
  unitId: string,
  months: readonly string[],
): Promise<Map<string, MonthStepRow>> {
  if (months.length === 0) return new Map()
  const rows = await reader
    .selectFrom('month_step')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('month', 'in', [...months])
    .orderBy('seq')
    .execute()
  return new Map(rows.map((row) => [row.month, row]))
}

/** Takes a step; false when somebody else took the next one first. */
export async function insertMonthStep(tx: Tx, row: Insertable<MonthStepTable>): Promise<boolean> {
  const done = await tx
    .insertInto('month_step')
    .values(row)
    .onConflict((conflict) => conflict.columns(['unit_id', 'month', 'seq']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Keeps what a closing froze. */
export async function insertMonthSnapshot(tx: Tx, row: Insertable<MonthSnapshotTable>): Promise<void> {
  await tx.insertInto('month_snapshot').values(row).execute()
}

/** What some closings froze, by step. */
export async function monthSnapshots(
  reader: Reader,
  stepIds: readonly string[],
): Promise<Map<string, Selectable<MonthSnapshotTable>>> {
  if (stepIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('month_snapshot')
    .selectAll()
    .where('step_id', 'in', [...stepIds])
    .execute()
  return new Map(rows.map((row) => [row.step_id, row]))
}

/** Holds a unit so that nobody books in it meanwhile, and tells its last closed month. */
export async function holdUnitMonths(tx: Tx, unitId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('unit')
    .select('closed_through')
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.closed_through
}

export async function setClosedThrough(tx: Tx, unitId: string, month: string | null): Promise<void> {
  await tx.updateTable('unit').set({ closed_through: month }).where('id', '=', unitId).execute()
}

/** Last closed months: of the unit itself, and the latest of those above it. */
export async function closedMonthsAround(
  reader: Reader,
  unitId: string,
): Promise<{ own: string | null; above: string | null }> {
  const rows = await reader
    .selectFrom('unit_closure as above')
    .innerJoin('unit', 'unit.id', 'above.ancestor_id')
    .select(['above.depth', 'unit.closed_through as month'])
    .where('above.descendant_id', '=', unitId)
    .execute()
  return {
    own: latest(rows.filter((row) => row.depth === 0).map((row) => row.month)),
    above: latest(rows.filter((row) => row.depth > 0).map((row) => row.month)),
  }
}

const latest = (months: readonly (string | null)[]): string | null =>
  months.reduce((last, month) => ((month ?? '') > (last ?? '') ? month : last), null)

export type CountyMonth = { unitId: string; name: string; closed: boolean }

/** The counties below a unit that lived in a month, in tree order, with whether they have closed it. */
export async function countiesOfMonth(
  reader: Reader,
  unitId: string,
  month: { name: string; first: string; last: string },
): Promise<CountyMonth[]> {
  const rows = await reader
    .selectFrom('unit_closure as below')
    .innerJoin('unit', 'unit.id', 'below.descendant_id')
    .select(['unit.id', 'unit.name', 'unit.closed_through'])
    .where('below.ancestor_id', '=', unitId)
    .where('below.depth', '>', 0)
    .where('unit.kind', '=', 'county')
    .where('unit.valid_from', '<=', month.last)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', month.first)]))
    .orderBy('unit.sort_key')
    .execute()
  return rows.map((row) => ({ unitId: row.id, name: row.name, closed: (row.closed_through ?? '') >= month.name }))
}

/** The last closing of a month at each of some units, where there is one. */
export async function closingsOfMonth(
  reader: Reader,
  unitIds: readonly string[],
  month: string,
): Promise<Map<string, MonthStepRow>> {
  if (unitIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('month_step')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .where('month', '=', month)
    .where('kind', '=', 'closed')
    .orderBy('seq')
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row]))
}

/** The last closing of every month that stands closed, for a check of what was frozen. */
export async function standingClosings(reader: Reader): Promise<MonthStepRow[]> {
  const rows = await reader
    .selectFrom('month_step as step')
    .innerJoin('unit', 'unit.id', 'step.unit_id')
    .selectAll('step')
    .where('step.kind', '=', 'closed')
    .whereRef('step.month', '<=', 'unit.closed_through')
    .orderBy('step.month')
    .orderBy('step.seq')
    .execute()
  return [...new Map(rows.map((row) => [`${row.unit_id}/${row.month}`, row])).values()]
}
