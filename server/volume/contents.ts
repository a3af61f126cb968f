/** What lies in a volume, row by row in the order of domain.md 2.2: issued papers, files and sheets that lie there by hand. */
import type { Reader } from '../../db/database.ts'
import { attachmentsOf, type AttachmentRow } from '../../db/repositories/attachments.ts'
import { papersOf, type PaperRow } from '../../db/repositories/papers.ts'
import { scansOf, type ScanRow } from '../../db/repositories/paper-scans.ts'
import { filedSheetsOf } from '../../db/repositories/volumes.ts'
import { isPaperKind, papers } from '../../templates/papers/index.ts'
import { rowOfMaterial } from '../../workflows/volume/material-kinds.ts'
import { mandatoryRows } from '../../workflows/volume/needs.ts'
import { papersOfRow, rowOfPaper, volumeRows, type VolumeRow } from '../../workflows/volume/rows.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { volumeCase } from './volume-case.ts'

export type PaperEntry = {
  paper: PaperRow
  title: string
  /** Its pages as they came back signed, in their order; empty when none did. */
  scans: ScanRow[]
}

export type RowContents = {
  row: VolumeRow
  must: boolean
  papers: PaperEntry[]
  materials: AttachmentRow[]
  /** Sheets that lie there by hand and of which the desk has no file. */
  sheets: number | null
}

/** Every row of a dispute's volume, filled or not; struck, superseded and replaced things are left out. */
export async function volumeContents(reader: Reader, file: DisputeFile): Promise<RowContents[]> {
  const must = new Set(mandatoryRows(volumeCase(file)))
  const issued = (await papersOf(reader, file.row.id)).filter((paper) => paper.status === 'issued').toReversed()
  const standing = (await attachmentsOf(reader, file.row.id)).filter((row) => row.struck_at === null)
  const sheets = await filedSheetsOf(reader, file.row.id)
  const contents: RowContents[] = []
  for (const row of volumeRows)
    contents.push({
      row,
      must: must.has(row),
      papers: await paperEntries(
        reader,
        issued.filter((paper) => rowOfPaper(paper.kind) === row),
        papersOfRow(row),
      ),
      materials: standing.filter((material) => rowOfMaterial(material.kind, material.volume_row) === row),
      sheets: sheets.find((sheet) => sheet.volume_row === row)?.sheets ?? null,
    })
  return contents
}

async function paperEntries(
  reader: Reader,
  issued: readonly PaperRow[],
  order: readonly string[],
): Promise<PaperEntry[]> {
  const entries: PaperEntry[] = []
  for (const paper of issued.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const scans = (await scansOf(reader, paper.id)).filter((scan) => scan.state === 'filed')
    entries.push({
      paper,
      title: isPaperKind(paper.kind) ? papers[paper.kind].title : paper.kind,
      scans: scans.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0)),
    })
  }
  return entries
}

/** Whether anything at all lies in a row. */
export const isFilled = (row: RowContents): boolean =>
  row.papers.length > 0 || row.materials.length > 0 || row.sheets !== null
