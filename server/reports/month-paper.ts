/** A month as a paper: the report in full, or a brief of one page with its course drawn as bars; drawn in the thread of papers. */
import type { Paper } from '../../templates/drawer/paper.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { fen, tenThousandYuan } from '../../workflows/values/fen.ts'
import { monthChart } from './charts.ts'
import { growth } from './growth.ts'
import { figure } from './measures.ts'
import type { MonthReport } from './month-report.ts'
import { namedChart, namedTable, reportPaper, rich, tableOf } from './report-paper.ts'
import type { Sheet } from './sheets.ts'
import type { Letterhead } from './write-xlsx.ts'

/** The letterhead, each sheet as a table under its name, and the places to sign. */
export function monthPaper(letterhead: Letterhead, sheets: readonly Sheet[]): Paper {
  return reportPaper('month-report', letterhead, sheets.flatMap(namedTable))
}

/** One page: the figures in a sentence each, the rates, and the last twelve months as bars. */
export function briefPaper(letterhead: Letterhead, report: MonthReport, rates: Sheet, locale: Locale): Paper {
  const say = words(locale)
  const { total } = report
  const yuan = (measure: 'agreed-fen' | 'received-fen' | 'verified-fen') => tenThousandYuan(fen(figure(total, measure)))
  return reportPaper('month-brief', letterhead, [
    {
      type: 'paragraph',
      align: 'indent',
      text: rich(
        say('brief.cases', {
          month: report.month,
          unit: report.unit.name,
          accepted: figure(total, 'case-accepted'),
          closed: figure(total, 'case-closed'),
          settled: figure(total, 'case-closed:settled'),
          workers: figure(total, 'worker-accepted'),
        }),
      ),
    },
    {
      type: 'paragraph',
      align: 'indent',
      text: rich(
        say('brief.money', {
          agreed: yuan('agreed-fen'),
          received: yuan('received-fen'),
          verified: yuan('verified-fen'),
          before: growth(figure(total, 'agreed-fen'), figure(report.lastMonth, 'agreed-fen')) ?? '--',
          year: growth(figure(total, 'agreed-fen'), figure(report.lastYear, 'agreed-fen')) ?? '--',
        }),
      ),
    },
    { type: 'heading', text: rich(rates.name) },
    tableOf({ ...rates, heads: rates.heads.slice(0, 4), rows: rates.rows.map((row) => row.slice(0, 4)) }),
    ...namedChart(monthChart(report.course, locale)),
  ])
}
