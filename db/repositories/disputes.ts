/** The dispute row: found only inside one's scope, moved only by the revision it was read with. */
import type { Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'
import type { DisputeTable } from '../schema/disputes.ts'

export type DisputeRow = Selectable<DisputeTable>

/** A dispute at or below one of the roots, or null: outside one's scope it does not exist. Two plain look-ups, four times faster than one joined. */
export async function findDispute(reader: Reader, roots: readonly string[], id: string): Promise<DisputeRow | null> {
  if (roots.length === 0) return null
  const [seen] = await inScope(reader, roots, id)
  return seen ? readDispute(reader, id) : null
}

const inScope = question((reader, roots: readonly string[], id: string) =>
  reader
    .selectFrom('dispute_scope')
    .select('dispute_id')
    .where('dispute_id', '=', id)
    .where('ancestor_id', 'in', roots)
    .limit(1),
)

/**
 * A dispute by its id alone, for steps inside a transaction whose scope was already checked. There it is held until the end:
 * PostgreSQL shows a transaction what others commit between two of its questions, and a case would be read half old, half new.
 */
export async function readDispute(reader: Reader, id: string): Promise<DisputeRow> {
  const [row] = await (reader.isTransaction ? heldRowOf : rowOf)(reader, id)
  if (!row) throw new Error(`no dispute ${id}`)
  return row
}

const rowOf = question((reader, id: string) => reader.selectFrom('dispute').selectAll().where('id', '=', id))

/** Rows that refer to the dispute may be written meanwhile. */
const heldRowOf = question((reader, id: string) =>
  reader.selectFrom('dispute').selectAll().where('id', '=', id).forNoKeyUpdate(),
)

/** Adds a dispute and its tally; no list shows it before `showDispute`. */
export async function insertDispute(tx: Tx, row: DisputeRow): Promise<void> {
  await insertRows(tx, 'dispute', [row])
  await addToTally(tx, row.unit_id, row.phase, 1)
}

/** Lights the lamp of a new dispute and puts it into the lists of `above`, its unit and everything over it: each index is written once. */
export async function showDispute(
  tx: Tx,
  row: DisputeRow,
  above: readonly string[],
  lamp: { rule: string; dueOn: string } | null,
): Promise<void> {
  const lit = { next_clock: lamp?.rule ?? null, next_due_on: lamp?.dueOn ?? null }
  await tx.updateTable('dispute').set(lit).where('id', '=', row.id).execute()
  await insertScope(tx, { ...row, ...lit }, above)
}

/** Changes a dispute read at `before.revision`; false when somebody else was first. Scope and tally follow. */
export async function changeDispute(
  tx: Tx,
  before: DisputeRow,
  change: Omit<Updateable<DisputeTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('dispute')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return false
  const after = { ...before, ...change }
  if (after.unit_id !== before.unit_id) await writeScope(tx, after)
  else if (after.phase !== before.phase || after.next_due_on !== before.next_due_on)
    await tx
      .updateTable('dispute_scope')
      .set({ phase: after.phase, next_due_on: after.next_due_on })
      .where('dispute_id', '=', after.id)
      .execute()
  if (after.unit_id !== before.unit_id || after.phase !== before.phase) {
    await moveTally(tx, before, after)
  }
  return true
}

/** One row for each unit that sees the dispute from above: lists are then a single index range. */
async function writeScope(tx: Tx, row: DisputeRow): Promise<void> {
  await tx.deleteFrom('dispute_scope').where('dispute_id', '=', row.id).execute()
  const above = await tx
    .selectFrom('unit_closure')
    .select('ancestor_id')
    .where('descendant_id', '=', row.unit_id)
    .execute()
  await insertScope(
    tx,
    row,
    above.map((unit) => unit.ancestor_id),
  )
}

async function insertScope(tx: Tx, row: DisputeRow, above: readonly string[]): Promise<void> {
  await insertRows(
    tx,
    'dispute_scope',
    above.map((unitId) => ({
      ancestor_id: unitId,
      dispute_id: row.id,
      phase: row.phase,
      received_on: row.received_on,
      next_due_on: row.next_due_on,
    })),
  )
}

/** Two cases that change places would each hold the row the other needs; taking rows in one order prevents that on PostgreSQL. */
async function moveTally(tx: Tx, from: TallyKey, to: TallyKey): Promise<void> {
  const key = ({ unit_id, phase }: TallyKey): string => `${unit_id} ${phase}`
  const leave = (): Promise<void> => addToTally(tx, from.unit_id, from.phase, -1)
  const arrive = (): Promise<void> => addToTally(tx, to.unit_id, to.phase, 1)
  for (const half of key(from) < key(to) ? [leave, arrive] : [arrive, leave]) await half()
}

type TallyKey = Pick<DisputeRow, 'unit_id' | 'phase'>

async function addToTally(tx: Tx, unitId: string, phase: string, by: 1 | -1): Promise<void> {
  await tx
    .insertInto('dispute_tally')
    .values({ unit_id: unitId, phase, disputes: by })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'phase'])
        .doUpdateSet((set) => ({ disputes: set('dispute_tally.disputes', '+', by) })),
    )
    .execute()
}

/** The next number of a committee's series for a year; rows of the series are locked by the update itself. */
export async function nextCaseSeq(tx: Tx, committeeId: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('case_number_series')
    .values({ committee_id: committeeId, year, last_seq: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'year'])
        .doUpdateSet((set) => ({ last_seq: set('case_number_series.last_seq', '+', 1) })),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  return row.last_seq
}

/** The dispute that bears this case number or registration code, at or below one of the roots, or null. */
export async function disputeByNumber(
  reader: Reader,
  roots: readonly string[],
  number: string,
): Promise<string | null> {
  if (roots.length === 0) return null
  const row = await reader
    .selectFrom('dispute')
    .select('id')
    .where((where) => where.or([where('case_number', '=', number), where('registration_code', '=', number)]))
    .where('id', 'in', (from) =>
      from
        .selectFrom('dispute_scope')
        .select('dispute_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
