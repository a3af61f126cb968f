/** How long archived volumes are kept, and which of them have run out. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { VolumeRetentionTable } from '../schema/volume.ts'

export type RetentionRow = Selectable<VolumeRetentionTable>

const kept = question((reader, disputeId: string) =>
  reader.selectFrom('volume_retention').selectAll().where('dispute_id', '=', disputeId),
)

/** How long a volume is kept, or null where nobody archived it. */
export const retentionOf = async (reader: Reader, disputeId: string): Promise<RetentionRow | null> =>
  (await kept(reader, disputeId))[0] ?? null

/** Keeps the term of a volume that was just archived. */
export async function keepRetention(
  tx: Tx,
  row: Pick<RetentionRow, 'dispute_id' | 'committee_id' | 'kept_for' | 'counted_from' | 'keep_until'>,
): Promise<void> {
  await tx.insertInto('volume_retention').values(row).execute()
}

/** The case left the archive: its volume has no term until it is archived again. */
export async function endRetention(tx: Tx, disputeId: string): Promise<void> {
  await tx.deleteFrom('volume_retention').where('dispute_id', '=', disputeId).execute()
}

/** Changes the row as it was read; false when somebody changed it meanwhile. */
export async function changeRetention(
  tx: Tx,
  row: Pick<RetentionRow, 'dispute_id' | 'revision'>,
  change: Partial<Pick<RetentionRow, 'kept_for' | 'keep_until' | 'state' | 'list_id' | 'destroyed_on'>>,
): Promise<boolean> {
  const done = await tx
    .updateTable('volume_retention')
    .set({ ...change, revision: row.revision + 1 })
    .where('dispute_id', '=', row.dispute_id)
    .where('revision', '=', row.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
