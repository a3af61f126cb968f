/** Reads a month and writes it as a file; runs in the export's own thread, so that the counter never waits for it. */
import type { Reader } from '../../db/database.ts'
import { exportCases } from '../../db/repositories/export-cases.ts'
import { organisation } from '../../db/repositories/recovered-totals.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import type { Arrangement } from './arrangement.ts'
import type { Exported, ExportJob } from './export-job.ts'
import { monthReport, type MonthReport } from './month-report.ts'
import { rowsBy } from './rows-by.ts'
import {
  balanceSheet,
  caseSheet,
  codeSheet,
  courseSheet,
  definitionSheet,
  lateSheet,
  unitSheet,
  type Sheet,
} from './sheets.ts'
import { stateTag } from './state-tag.ts'
import { unitTree } from './unit-tree.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx, type Letterhead } from './write-xlsx.ts'

/** The file and how many rows of data it holds. The desk has checked permission and scope. */
export async function writeExport(reader: Reader, job: Omit<ExportJob, 'source'>): Promise<Exported> {
  const { asked, locale, format } = job
  const known = await organisation(reader)
  const tree = unitTree(known, asked.unitId, asked.view)
  if (!tree) throw new Error('no such unit')
  const report = await monthReport(reader, asked, known, tree)
  const codes = async (by: Exclude<Arrangement, 'unit'>): Promise<Sheet> =>
    codeSheet(by, await rowsBy(reader, by, tree.all, asked.month), locale)
  const cases = async (): Promise<Sheet> => caseSheet(await exportCases(reader, tree.all, asked.month), locale)
  if (format.kind === 'csv') {
    const totals = (): Promise<Sheet> | Sheet => (asked.by === 'unit' ? unitSheet(report, locale) : codes(asked.by))
    const sheet = await (format.table === 'cases' ? cases() : totals())
    return { bytes: writeCsv(sheet), rows: sheet.rows.length }
  }
  const sheets = [
    unitSheet(report, locale),
    await codes('cause'),
    await codes('channel'),
    await codes('industry'),
    balanceSheet(report, locale),
    await cases(),
    lateSheet(report, locale),
    courseSheet(report, locale),
    definitionSheet(report, locale),
  ]
  return {
    bytes: await writeXlsx(sheets, letterheadOf(report, job)),
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  }
}

function letterheadOf(report: MonthReport, { locale, made, asked }: Omit<ExportJob, 'source'>): Letterhead {
  const say = words(locale)
  return {
    title: say('reports.title'),
    lines: [
      say('export.period', {
        month: report.month,
        view: say(wordKey('unit-view', asked.view)),
        unit: report.unit.name,
      }),
      say('export.state', { state: say(stateTag(report.standing.state, report.standing.alone).word.key) }),
      say('export.watermark', { name: made.by, time: made.at }),
      say('export.units-note'),
    ],
    foot: [
      say('export.foot-made', { name: made.by }),
      say('export.foot-checked'),
      say('export.foot-date', { day: made.on }),
    ],
  }
}
