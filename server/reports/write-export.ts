/** Reads a month and writes it as a file; runs in the export's own thread, so that the counter never waits for it. */
import type { Reader } from '../../db/database.ts'
import { exportCases } from '../../db/repositories/export-cases.ts'
import { organisation } from '../../db/repositories/recovered-totals.ts'
import type { Arrangement } from './arrangement.ts'
import type { Exported, ExportJob } from './export-job.ts'
import { monthReport } from './month-report.ts'
import { rowsBy } from './rows-by.ts'
import {
  balanceSheet,
  caseSheet,
  codeSheet,
  monthComparison,
  courseSheet,
  definitionSheet,
  lateSheet,
  unitSheet,
  type Sheet,
} from './sheets.ts'
import { letterheadOf } from './letterhead.ts'
import { statistics, statisticForms } from './statistics.ts'
import { unitTree } from './unit-tree.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The file and how many rows of data it holds. The desk has checked permission and scope. */
export async function writeExport(reader: Reader, job: Omit<ExportJob, 'source'>): Promise<Exported> {
  const { asked, locale, format } = job
  const known = await organisation(reader)
  const tree = unitTree(known, asked.unitId, asked.view)
  if (!tree) throw new Error('no such unit')
  const report = await monthReport(reader, asked, known, tree)
  const codes = async (by: Exclude<Arrangement, 'unit'>): Promise<Sheet> =>
    codeSheet(by, await rowsBy(reader, by, tree.all, [asked.month]), locale)
  const cases = async (): Promise<Sheet> => caseSheet(await exportCases(reader, tree.all, asked.month), locale)
  if (format.kind === 'csv') {
    const totals = (): Promise<Sheet> | Sheet => (asked.by === 'unit' ? unitSheet(report, locale) : codes(asked.by))
    const sheet = await (format.table === 'cases' ? cases() : totals())
    return { bytes: writeCsv(sheet), rows: sheet.rows.length }
  }
  const forms = await statistics(reader, report, tree.all, locale, job.ranked)
  const sheets = [
    unitSheet(report, locale),
    await codes('cause'),
    await codes('channel'),
    await codes('industry'),
    monthComparison(report, locale),
    balanceSheet(report, locale),
    await cases(),
    lateSheet(report, locale),
    courseSheet(report, locale),
    ...statisticForms.map((form) => forms[form]),
    definitionSheet(report, locale),
  ]
  return {
    bytes: await writeXlsx(sheets, letterheadOf(report, job)),
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  }
}
