/** Matters handed over to other bodies, and their journals. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { HandOverEventTable, HandOverTable } from '../schema/hand-overs-and-ratings.ts'

export type HandOverRow = Selectable<HandOverTable>
export type HandOverEventRow = Selectable<HandOverEventTable>

/** A hand-over with the parties it names. */
export type HandOver = HandOverRow & { partyIds: string[] }

/** Hand-overs of a dispute, oldest first. */
export const handOversOf = (reader: Reader, disputeId: string): Promise<HandOver[]> =>
  from(reader, 'dispute_id', disputeId)

/** Hand-overs of a warning, oldest first. */
export const handOversOfWarning = (reader: Reader, warningId: string): Promise<HandOver[]> =>
  from(reader, 'warning_id', warningId)

async function from(reader: Reader, column: 'dispute_id' | 'warning_id', id: string): Promise<HandOver[]> {
  const rows = await reader
    .selectFrom('hand_over')
    .selectAll()
    .where(column, '=', id)
    .orderBy('prepared_on')
    .orderBy('id')
    .execute()
  return withParties(reader, rows)
}

/** One hand-over, or null. */
export async function findHandOver(reader: Reader, id: string): Promise<HandOver | null> {
  const rows = await reader.selectFrom('hand_over').selectAll().where('id', '=', id).execute()
  return (await withParties(reader, rows))[0] ?? null
}

async function withParties(reader: Reader, rows: readonly HandOverRow[]): Promise<HandOver[]> {
  if (rows.length === 0) return []
  const named = await reader
    .selectFrom('hand_over_party')
    .selectAll()
    .where(
      'hand_over_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('party_id')
    .execute()
  return rows.map((row) => ({
    ...row,
    partyIds: named.filter((one) => one.hand_over_id === row.id).map((one) => one.party_id),
  }))
}

/** Writes a new hand-over with whom it names. */
export async function insertHandOver(
  tx: Tx,
  row: Insertable<HandOverTable>,
  partyIds: readonly string[],
): Promise<void> {
  await tx.insertInto('hand_over').values(row).execute()
  const parties = partyIds.map((partyId) => ({ hand_over_id: row.id, party_id: partyId }))
  if (parties.length > 0) await tx.insertInto('hand_over_party').values(parties).execute()
}

/** Changes a hand-over read at a revision; false when somebody else was first. */
export async function changeHandOver(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<HandOverTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('hand_over')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Appends to a hand-over's own journal. */
export async function appendHandOverEvent(tx: Tx, row: Omit<Insertable<HandOverEventTable>, 'seq'>): Promise<void> {
  const last = await tx
    .selectFrom('hand_over_event')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('hand_over_id', '=', row.hand_over_id)
    .executeTakeFirst()
  await tx
    .insertInto('hand_over_event')
    .values({ ...row, seq: (last?.seq ?? 0) + 1 })
    .execute()
}

/** The journal of a hand-over, oldest first. */
export async function handOverJournal(reader: Reader, handOverId: string): Promise<HandOverEventRow[]> {
  return reader
    .selectFrom('hand_over_event')
    .selectAll()
    .where('hand_over_id', '=', handOverId)
    .orderBy('seq')
    .execute()
}

/** Hand-overs whose state is not where their journal ended. */
export async function handOversOffTheirJournal(
  reader: Reader,
): Promise<{ id: string; state: string; last: string | null }[]> {
  return reader
    .selectFrom('hand_over')
    .leftJoin('hand_over_event as last', (join) =>
      join.onRef('last.hand_over_id', '=', 'hand_over.id').on((on) =>
        on(
          'last.seq',
          '=',
          on
            .selectFrom('hand_over_event as other')
            .select((select) => select.fn.max('other.seq').as('seq'))
            .whereRef('other.hand_over_id', '=', 'hand_over.id'),
        ),
      ),
    )
    .select(['hand_over.id', 'hand_over.state', 'last.to_state as last'])
    .where((where) =>
      where.or([where('last.to_state', 'is', null), where('last.to_state', '!=', where.ref('hand_over.state'))]),
    )
    .execute()
}
