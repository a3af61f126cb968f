/** The figures that a closing is about, each with its rule and the way to its cases. */
import type { Figure } from '../../templates/parts/figure.ts'
import type { WordKey } from '../../templates/words/index.ts'
import { paths } from '../http/paths.ts'
import { addressOf } from '../reports/asked.ts'
import { figure, isMoney, type Measure } from '../reports/measures.ts'
import type { MonthReport, ReportAsked } from '../reports/month-report.ts'

const shown: readonly [Measure, WordKey, WordKey, WordKey][] = [
  ['case-accepted', 'measure.case-accepted', 'value.cases', 'months.accepted-definition'],
  ['case-closed', 'measure.case-closed', 'value.cases', 'months.closed-definition'],
  ['agreed-fen', 'reports.agreed', 'value.ten-thousand-yuan', 'reports.agreed-definition'],
  ['received-fen', 'reports.received', 'value.ten-thousand-yuan', 'reports.received-definition'],
  ['verified-fen', 'reports.verified', 'value.ten-thousand-yuan', 'reports.verified-definition'],
]

export const figureCards = (report: Pick<MonthReport, 'total'>, asked: ReportAsked): Figure[] =>
  shown.map(([measure, label, unit, definition]) => {
    const value = figure(report.total, measure)
    return {
      label,
      fen: isMoney(measure) ? value : null,
      count: isMoney(measure) ? null : value,
      unit,
      definition,
      href: addressOf(asked, { measure }, paths.totalsCases),
      changes: [],
    }
  })
