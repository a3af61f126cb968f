/** Pages of issued papers that came back as scans or photographs, each filed with its paper or waiting to be. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { PaperScanTable } from '../schema/signing.ts'

export type ScanRow = Selectable<PaperScanTable>

/** What came back for a paper and was not discarded, oldest first. */
export async function scansOf(reader: Reader, paperId: string): Promise<ScanRow[]> {
  return reader
    .selectFrom('paper_scan')
    .selectAll()
    .where('paper_id', '=', paperId)
    .where('state', '!=', 'discarded')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** One scan, or null. The caller checks the scope of its dispute. */
export async function findScan(reader: Reader, id: string): Promise<ScanRow | null> {
  return (await reader.selectFrom('paper_scan').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertScan(tx: Tx, row: Insertable<PaperScanTable>): Promise<void> {
  await tx.insertInto('paper_scan').values(row).execute()
}

/** Says what becomes of a scan that lay loose; false when somebody else said it first. */
export async function settleScan(
  tx: Tx,
  id: string,
  change: Pick<ScanRow, 'state' | 'page' | 'found_by' | 'filed_by' | 'filed_at'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('paper_scan')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'loose')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
