/** The charts of the reports: the figures of a table once more, for the page and the paper alike. */
import type { BarChart } from '../../templates/charts/bars.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { fen, tenThousandYuan } from '../../workflows/values/fen.ts'
import { figure } from './measures.ts'
import type { MonthMoney } from './month-report.ts'
import type { QuarterReport } from './quarter-report.ts'

type Money = { label: string; agreedFen: number; receivedFen: number; verifiedFen: number }

/** Twelve months in three sums. */
export function monthChart(course: readonly MonthMoney[], locale: Locale): BarChart {
  const rows = course.map((one) => ({ ...one, label: one.month }))
  return moneyChart({ title: 'reports.chart-title', summary: 'reports.chart-summary' }, rows, locale)
}

/** Eight quarters in three sums, and in cases accepted, closed and settled. */
export function quarterCharts({ course }: Pick<QuarterReport, 'course'>, locale: Locale): BarChart[] {
  const say = words(locale)
  const sums = course.map(({ quarter, figures }) => ({
    label: quarter,
    agreedFen: figure(figures, 'agreed-fen'),
    receivedFen: figure(figures, 'received-fen'),
    verifiedFen: figure(figures, 'verified-fen'),
  }))
  return [
    {
      title: say('quarter.chart-cases'),
      summary: say('quarter.chart-cases-summary', ends(sums)),
      unit: say('value.cases'),
      series: [say('measure.accepted'), say('measure.closed'), say('statistics.settled')],
      rows: course.map(({ quarter, figures }) => {
        const values = (['case-accepted', 'case-closed', 'case-closed:settled'] as const).map((measure) =>
          figure(figures, measure),
        )
        return { label: quarter, values, said: String(values[0]) }
      }),
    },
    moneyChart({ title: 'quarter.chart-title', summary: 'quarter.chart-summary' }, sums, locale),
  ]
}

function moneyChart(said: { title: WordKey; summary: WordKey }, rows: readonly Money[], locale: Locale): BarChart {
  const say = words(locale)
  return {
    title: say(said.title),
    summary: say(said.summary, ends(rows)),
    unit: say('value.ten-thousand-yuan'),
    series: [say('reports.series-agreed'), say('reports.series-received'), say('reports.series-verified')],
    rows: rows.map(({ label, agreedFen, receivedFen, verifiedFen }) => ({
      label,
      values: [agreedFen, receivedFen, verifiedFen],
      said: tenThousandYuan(fen(agreedFen)),
    })),
  }
}

const ends = (rows: readonly { label: string }[]) => ({ from: rows[0]?.label ?? '', to: rows.at(-1)?.label ?? '' })
