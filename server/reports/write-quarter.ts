/** Writes a quarter's analysis as a file, in the thread that counted it. */
import type { Asked } from './asked.ts'
import type { Exported } from './export-job.ts'
import { quarterLetterhead } from './letterhead.ts'
import { quarterTables, type QuarterFile } from './quarter-job.ts'
import type { QuarterReport } from './quarter-report.ts'
import { quarterSheets } from './quarter-sheets.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The file and how many rows of data it holds. */
export async function writeQuarter(report: QuarterReport, asked: Asked, file: QuarterFile): Promise<Exported> {
  const { format, locale } = file
  const tables = quarterSheets(report, asked, locale)
  if (format.kind === 'csv') {
    const sheet = tables[format.table]
    return { bytes: writeCsv(sheet), rows: sheet.rows.length }
  }
  const sheets = quarterTables.map((table) => tables[table])
  return {
    bytes: await writeXlsx(sheets, quarterLetterhead(report, asked, file)),
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  }
}
