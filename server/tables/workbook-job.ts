/** What travels to the thread that writes a workbook: finished rows, or the heads of a table to be filled in. */
import type { Sheet } from '../reports/sheets.ts'
import { writeXlsx, type Letterhead } from '../reports/write-xlsx.ts'
import { writeTemplate } from './write-template.ts'

export type WorkbookJob =
  | { kind: 'sheets'; sheets: readonly Sheet[]; letterhead: Letterhead }
  | { kind: 'template'; sheet: string; heads: readonly string[] }

/** The bytes of the workbook, written on the thread one is on. */
export const writeWorkbook = (job: WorkbookJob): Promise<Uint8Array> =>
  job.kind === 'sheets' ? writeXlsx(job.sheets, job.letterhead) : writeTemplate(job.sheet, job.heads)
