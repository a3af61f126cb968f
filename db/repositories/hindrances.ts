/** What hinders the performance of a case's agreements. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { HindranceTable } from '../schema/hindrances.ts'

export type HindranceRow = Selectable<HindranceTable>

/** Hindrances of a dispute by their day, ended ones included. */
export const hindrancesOf: (reader: Reader, disputeId: string) => Promise<HindranceRow[]> = question(
  (reader, disputeId) =>
    reader.selectFrom('hindrance').selectAll().where('dispute_id', '=', disputeId).orderBy('since_on').orderBy('id'),
)

export async function insertHindrance(tx: Tx, row: Insertable<HindranceTable>): Promise<void> {
  await tx.insertInto('hindrance').values(row).execute()
}

/** Changes a hindrance read at a revision; false when somebody else was first. */
export async function changeHindrance(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<HindranceTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('hindrance')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
