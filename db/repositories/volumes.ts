/** Volumes: what fills their rows, who bound and checked them, and the PDFs being made. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { FiledSheetTable, VolumeJobTable, VolumeTable } from '../schema/volume.ts'

export type FiledSheet = Selectable<FiledSheetTable>
export type VolumeRecord = Selectable<VolumeTable>
export type VolumeJob = Selectable<VolumeJobTable>

const issuedKinds = question((reader, disputeId: string) =>
  reader.selectFrom('paper').select('kind').where('dispute_id', '=', disputeId).where('superseded_on', 'is', null),
)
const standingKinds = question((reader, disputeId: string) =>
  reader
    .selectFrom('attachment')
    .select(['kind', 'volume_row'])
    .where('dispute_id', '=', disputeId)
    .where('struck_at', 'is', null),
)
const sheets = question((reader, disputeId: string) =>
  reader.selectFrom('filed_sheet').selectAll().where('dispute_id', '=', disputeId),
)

/** What lies in a dispute's volume by kind, for the question whether anything is missing. */
export type Filed = {
  papers: { kind: string }[]
  materials: { kind: string; volume_row: string | null }[]
  sheets: FiledSheet[]
}

export async function filedIn(reader: Reader, disputeId: string): Promise<Filed> {
  return {
    papers: await issuedKinds(reader, disputeId),
    materials: await standingKinds(reader, disputeId),
    sheets: await sheets(reader, disputeId),
  }
}

/** The sheets that lie in the volume on paper only. */
export const filedSheetsOf = (reader: Reader, disputeId: string): Promise<FiledSheet[]> => sheets(reader, disputeId)

/** Says how many sheets of a row lie in the volume by hand; what was said before is replaced. */
export async function fileSheets(tx: Tx, row: Insertable<FiledSheetTable>): Promise<void> {
  await tx
    .insertInto('filed_sheet')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['dispute_id', 'volume_row']).doUpdateSet({
        sheets: row.sheets,
        filed_by: row.filed_by,
        recorded_at: row.recorded_at,
      }),
    )
    .execute()
}

/** Takes back what was said of a row. */
export async function unfileSheets(tx: Tx, disputeId: string, volumeRow: string): Promise<void> {
  await tx.deleteFrom('filed_sheet').where('dispute_id', '=', disputeId).where('volume_row', '=', volumeRow).execute()
}

/** The bound volume of a dispute, or null. */
export async function findVolume(reader: Reader, disputeId: string): Promise<VolumeRecord | null> {
  const row = await reader.selectFrom('volume').selectAll().where('dispute_id', '=', disputeId).executeTakeFirst()
  return row ?? null
}

/** Keeps the bound volume; a new binding wants a new look by somebody else. */
export async function keepVolume(
  tx: Tx,
  row: Pick<VolumeRecord, 'dispute_id' | 'bound_by' | 'bound_on' | 'content' | 'sha256' | 'pages'>,
): Promise<void> {
  await tx
    .insertInto('volume')
    .values({ ...row, revision: 0 })
    .onConflict((conflict) =>
      conflict.column('dispute_id').doUpdateSet((set) => ({
        bound_by: row.bound_by,
        bound_on: row.bound_on,
        content: row.content,
        sha256: row.sha256,
        pages: row.pages,
        checked_by: null,
        checked_on: null,
        score: null,
        revision: set('volume.revision', '+', 1),
      })),
    )
    .execute()
}

/** The latest binding of a dispute, running or ended; null when none was ever asked for. */
export async function latestJob(reader: Reader, disputeId: string): Promise<VolumeJob | null> {
  const row = await reader
    .selectFrom('volume_job')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertJob(tx: Tx, row: Insertable<VolumeJobTable>): Promise<void> {
  await tx.insertInto('volume_job').values(row).execute()
}

/** Moves a binding on from one of the states; false when it is in another one by now. */
export async function moveJob(
  tx: Tx,
  id: string,
  from: readonly VolumeJob['state'][],
  change: Partial<Pick<VolumeJob, 'state' | 'done' | 'beat_at'>>,
): Promise<boolean> {
  const moved = await tx
    .updateTable('volume_job')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Signs a volume as checked, once and as it was read; false when it was bound anew or signed meanwhile. */
export async function markChecked(
  tx: Tx,
  volume: Pick<VolumeRecord, 'dispute_id' | 'revision'>,
  check: { by: string; on: string; score: number },
): Promise<boolean> {
  const done = await tx
    .updateTable('volume')
    .set({ checked_by: check.by, checked_on: check.on, score: check.score, revision: volume.revision + 1 })
    .where('dispute_id', '=', volume.dispute_id)
    .where('revision', '=', volume.revision)
    .where('checked_by', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
