/** Bank statements as they came, the columns learnt for each bank, and the lines that wait to be booked. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { BankFormatTable, BankLineTable, BankStatementTable } from '../schema/bank-statements.ts'

export type BankFormatRow = Selectable<BankFormatTable>
export type BankStatementRow = Selectable<BankStatementTable>
export type BankLineRow = Selectable<BankLineTable>

/** The columns learnt at a unit for a heading under any of its marks, or null. */
export async function findFormat(
  reader: Reader,
  unitId: string,
  headings: readonly string[],
): Promise<BankFormatRow | null> {
  const row = await reader
    .selectFrom('bank_format')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('heading', 'in', [...headings])
    .executeTakeFirst()
  return row ?? null
}

/** Learns the columns of a bank; a second answer for the same heading takes the place of the first. */
export async function learnFormat(tx: Tx, row: Insertable<BankFormatTable>): Promise<void> {
  const { name, mapping, sealed_head, learnt_by, learnt_at } = row
  await tx
    .insertInto('bank_format')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'heading']).doUpdateSet((set) => ({
        name,
        mapping,
        sealed_head,
        learnt_by,
        learnt_at,
        revision: set('bank_format.revision', '+', 1),
      })),
    )
    .execute()
}

export async function insertStatement(tx: Tx, row: Insertable<BankStatementTable>): Promise<void> {
  await tx.insertInto('bank_statement').values(row).execute()
}

/** Ends the waiting of a person's statements that nobody mapped: a new one takes their place. */
export async function dropWaiting(tx: Tx, unitId: string, staffId: string): Promise<void> {
  await tx
    .deleteFrom('bank_statement')
    .where('unit_id', '=', unitId)
    .where('brought_by', '=', staffId)
    .where('status', '=', 'waiting')
    .execute()
}

/** One statement of the units given, or null. */
export async function findStatement(
  reader: Reader,
  unitIds: readonly string[],
  id: string,
): Promise<BankStatementRow | null> {
  if (unitIds.length === 0) return null
  const row = await reader
    .selectFrom('bank_statement')
    .selectAll()
    .where('id', '=', id)
    .where('unit_id', 'in', [...unitIds])
    .executeTakeFirst()
  return row ?? null
}

/** The latest statements of the units, newest first. */
export async function latestStatements(
  reader: Reader,
  unitIds: readonly string[],
  limit: number,
): Promise<BankStatementRow[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('bank_statement')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .where('status', '=', 'read')
    .orderBy('brought_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Changes a statement read at a revision; false when somebody else was first. */
export async function changeStatement(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<BankStatementTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('bank_statement')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const AT_ONCE = 400

/** Writes lines that are not there yet; answers how many were new. */
export async function insertLines(tx: Tx, rows: readonly Insertable<BankLineTable>[]): Promise<number> {
  let added = 0
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const done = await tx
      .insertInto('bank_line')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((conflict) => conflict.columns(['unit_id', 'known_by']).doNothing())
      .executeTakeFirst()
    added += Number(done.numInsertedOrUpdatedRows ?? 0n)
  }
  return added
}

/** Which of the marks lines of a unit are known by. */
export async function linesKnownBy(reader: Reader, unitId: string, marks: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let at = 0; at < marks.length; at += AT_ONCE) {
    const rows = await reader
      .selectFrom('bank_line')
      .select('known_by')
      .where('unit_id', '=', unitId)
      .where('known_by', 'in', marks.slice(at, at + AT_ONCE))
      .execute()
    for (const row of rows) found.add(row.known_by)
  }
  return found
}

/** The (paid_on, id) of the last line shown. */
export type LineKey = { paidOn: string; id: string }

/** One page of lines in one state, oldest first. */
export async function linesIn(
  reader: Reader,
  asked: { unitIds: readonly string[]; status: BankLineRow['status']; after: LineKey | null; limit: number },
): Promise<BankLineRow[]> {
  if (asked.unitIds.length === 0) return []
  let query = reader
    .selectFrom('bank_line')
    .selectAll()
    .where('unit_id', 'in', [...asked.unitIds])
    .where('status', '=', asked.status)
    .orderBy('paid_on')
    .orderBy('id')
    .limit(asked.limit)
  const { after } = asked
  if (after !== null)
    query = query.where((where) => where(where.refTuple('paid_on', 'id'), '>', where.tuple(after.paidOn, after.id)))
  return query.execute()
}

/** How many lines are in each state. */
export async function countLines(
  reader: Reader,
  unitIds: readonly string[],
): Promise<Record<BankLineRow['status'], number>> {
  const counts = { open: 0, booked: 0, 'set-aside': 0 }
  if (unitIds.length === 0) return counts
  const rows = await reader
    .selectFrom('bank_line')
    .select(['status', (select) => select.fn.countAll<number>().as('lines')])
    .where('unit_id', 'in', [...unitIds])
    .groupBy('status')
    .execute()
  for (const row of rows) counts[row.status] = row.lines
  return counts
}

/** One line of the units given, or null. */
export async function findLine(reader: Reader, unitIds: readonly string[], id: string): Promise<BankLineRow | null> {
  if (unitIds.length === 0) return null
  const row = await reader
    .selectFrom('bank_line')
    .selectAll()
    .where('id', '=', id)
    .where('unit_id', 'in', [...unitIds])
    .executeTakeFirst()
  return row ?? null
}

/** Changes a line read at a revision; false when somebody else was first. */
export async function changeLine(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<BankLineTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('bank_line')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** A booked line none of whose payments stands any more waits again. */
export async function reopenLine(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('bank_line')
    .set((set) => ({
      status: 'open',
      dispute_id: null,
      settled_by: null,
      settled_on: null,
      revision: set('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('payment')
            .select('payment.id')
            .whereRef('payment.bank_line_id', '=', 'bank_line.id')
            .where('payment.status', '!=', 'countered'),
        ),
      ),
    )
    .execute()
}

/** Disputes in scope whose workers or employers go by one of the names and that have an agreement in force; at most `limit`. */
export async function disputesNaming(
  reader: Reader,
  roots: readonly string[],
  names: { people: readonly string[]; employers: readonly string[] },
  limit: number,
): Promise<string[]> {
  if (roots.length === 0) return []
  const of = (kind: 'people' | 'employers') =>
    reader
      .selectFrom('dispute_party as party')
      .$if(kind === 'people', (query) =>
        query.innerJoin('person', 'person.id', 'party.person_id').where('person.name', 'in', [...names.people]),
      )
      .$if(kind === 'employers', (query) =>
        query
          .innerJoin('employer', 'employer.id', 'party.employer_id')
          .where('employer.name_key', 'in', [...names.employers]),
      )
      .select('party.dispute_id')
      .distinct()
      .where('party.left_on', 'is', null)
      .where((where) =>
        where.exists(
          where
            .selectFrom('agreement')
            .select('agreement.id')
            .whereRef('agreement.dispute_id', '=', 'party.dispute_id')
            .where('agreement.status', '=', 'effective'),
        ),
      )
      .where((where) =>
        where.exists(
          where
            .selectFrom('dispute_scope as scope')
            .select('scope.dispute_id')
            .whereRef('scope.dispute_id', '=', 'party.dispute_id')
            .where('scope.ancestor_id', 'in', [...roots]),
        ),
      )
      .limit(limit)
      .execute()
  const people = names.people.length === 0 ? [] : await of('people')
  const employers = names.employers.length === 0 ? [] : await of('employers')
  return [...new Set([...people, ...employers].map((row) => row.dispute_id))].slice(0, limit)
}
