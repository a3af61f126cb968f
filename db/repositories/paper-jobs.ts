/** Papers made in one go: the job, each of its papers, and the finished file. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { PaperJobItemTable, PaperJobTable } from '../schema/paper-jobs.ts'

export type PaperJob = Selectable<PaperJobTable>
export type PaperJobItem = Selectable<PaperJobItemTable>

/** Rows of one insert: SQLite and PostgreSQL bound the values of a statement. */
const AT_ONCE = 100

export async function insertPaperJob(tx: Tx, job: PaperJob, items: readonly PaperJobItem[]): Promise<void> {
  await tx.insertInto('paper_job').values(job).execute()
  for (let from = 0; from < items.length; from += AT_ONCE)
    await tx
      .insertInto('paper_job_item')
      .values(items.slice(from, from + AT_ONCE))
      .execute()
}

/** The latest job of a dispute, running or ended; null when none was ever asked for. */
export async function latestPaperJob(reader: Reader, disputeId: string): Promise<PaperJob | null> {
  const row = await reader
    .selectFrom('paper_job')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** One job, or null. The caller checks the scope of its dispute. */
export async function findPaperJob(reader: Reader, id: string): Promise<PaperJob | null> {
  return (await reader.selectFrom('paper_job').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The papers of a job in the order of printing. */
export const paperJobItems = (reader: Reader, jobId: string): Promise<PaperJobItem[]> =>
  reader.selectFrom('paper_job_item').selectAll().where('job_id', '=', jobId).orderBy('position').execute()

/** Moves a job on from one of the states; false when it is in another one by now. */
export async function movePaperJob(
  tx: Tx,
  id: string,
  from: readonly PaperJob['state'][],
  change: Partial<Pick<PaperJob, 'state' | 'done' | 'beat_at' | 'sha256' | 'pages'>>,
): Promise<boolean> {
  const moved = await tx
    .updateTable('paper_job')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Says what became of one paper of a job. */
export async function settlePaperJobItem(
  tx: Tx,
  place: Pick<PaperJobItem, 'job_id' | 'position'>,
  change: Pick<PaperJobItem, 'outcome' | 'paper_id' | 'fault' | 'detail'>,
): Promise<void> {
  await tx
    .updateTable('paper_job_item')
    .set(change)
    .where('job_id', '=', place.job_id)
    .where('position', '=', place.position)
    .execute()
}
