/** A quarter's analysis as a paper: its tables, cut and turned where a sheet is narrower than a screen, and its charts. */
import type { Paper } from '../../templates/drawer/paper.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import type { Asked } from './asked.ts'
import { quarterCharts } from './charts.ts'
import type { QuarterReport } from './quarter-report.ts'
import { quarterSheets } from './quarter-sheets.ts'
import { namedChart, namedTable, reportPaper } from './report-paper.ts'
import type { Sheet, SheetCell } from './sheets.ts'
import type { Letterhead } from './write-xlsx.ts'

/** How many columns of a row are its name, counts and rates; its sums follow in a table of their own. */
const BEFORE_SUMS = 9

export function quarterPaper(letterhead: Letterhead, report: QuarterReport, asked: Asked, locale: Locale): Paper {
  const { comparison, rates, rows, employers, months, course } = quarterSheets(report, asked, locale)
  const say = words(locale)
  return reportPaper('quarter-report', letterhead, [
    ...[comparison, rates].flatMap(namedTable),
    ...namedTable(columnsOf(rows, rows.name, (at) => at < BEFORE_SUMS)),
    ...namedTable(columnsOf(rows, say('quarter.sums', { name: rows.name }), (at) => at === 0 || at >= BEFORE_SUMS)),
    ...[employers, turned(months), course].flatMap(namedTable),
    ...quarterCharts(report, locale).flatMap(namedChart),
  ])
}

const columnsOf = (sheet: Sheet, name: string, stays: (at: number) => boolean): Sheet => ({
  name,
  heads: sheet.heads.filter((_, at) => stays(at)),
  rows: sheet.rows.map((row) => row.filter((_, at) => stays(at))),
})

/** Rows as columns: three months with many figures each fit a sheet only so. */
function turned({ name, heads, rows }: Sheet): Sheet {
  const [first = '', ...measures] = heads
  return {
    name,
    heads: [first, ...rows.map((row) => said(row[0] ?? null))],
    rows: measures.map((head, at) => [{ text: head }, ...rows.map((row) => row[at + 1] ?? null)]),
  }
}

function said(cell: SheetCell): string {
  if (cell === null) return ''
  if ('text' in cell) return cell.text
  return 'count' in cell ? String(cell.count) : formatYuan(fen(cell.fen))
}
