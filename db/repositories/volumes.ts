/** Volumes: what fills their rows, who bound and checked them, and the PDFs being made. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { FiledSheetTable, VolumeJobTable, VolumeTable } from '../schema/volume.ts'

export type FiledSheet = Selectable<FiledSheetTable>
export type VolumeRecord = Selectable<VolumeTable>
export type VolumeJob = Selectable<VolumeJobTable>

const issuedKinds = question((reader, disputeId) =>
  reader.selectFrom('paper').select('kind').where('dispute_id', '=', disputeId).where('superseded_on', 'is', null),
)
const standingKinds = question((reader, disputeId) =>
  reader
    .selectFrom('attachment')
    .select(['kind', 'volume_row'])
    .where('dispute_id', '=', disputeId)
    .where('struck_at', 'is', null),
)
const sheets = question((reader, disputeId) =>
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
