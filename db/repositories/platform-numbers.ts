/** What other platforms call a case that people had to enter there too. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { PlatformNumberTable } from '../schema/papers.ts'

export type PlatformNumberRow = Selectable<PlatformNumberTable>

/** The numbers of a dispute, at most one a platform. */
export async function platformNumbersOf(reader: Reader, disputeId: string): Promise<PlatformNumberRow[]> {
  return reader.selectFrom('platform_number').selectAll().where('dispute_id', '=', disputeId).execute()
}

/**
 * Writes the number of one platform where it stands as it was read.
 * @param seen the revision that was read, 0 where there was none
 * @returns false when somebody else was first
 */
export async function keepPlatformNumber(tx: Tx, row: Insertable<PlatformNumberTable>, seen: number): Promise<boolean> {
  if (seen === 0) {
    const added = await tx
      .insertInto('platform_number')
      .values({ ...row, revision: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tx
    .updateTable('platform_number')
    .set({ ...row, revision: seen + 1 })
    .where('dispute_id', '=', row.dispute_id)
    .where('platform', '=', row.platform)
    .where('revision', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
