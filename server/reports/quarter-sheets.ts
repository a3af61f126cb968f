/** The tables of a quarter's page, from its report: words, numbers and sums. */
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import { addressOf, type Asked } from './asked.ts'
import { columns } from './columns.ts'
import type { Figures, Measure } from './measures.ts'
import type { QuarterReport } from './quarter-report.ts'
import { rateNames, ratesOf, share, type Rate } from './rates.ts'
import { comparisonSheet, nameOf, totalCell, type Sheet, type SheetCell } from './sheets.ts'

const text = (value: string): SheetCell => ({ text: value })

/** What a row tells before its rates, and after them. */
const counted: readonly Measure[] = ['case-accepted', 'case-closed', 'case-closed:settled']
const sums: readonly Measure[] = ['agreed-fen', 'received-fen', 'verified-fen', 'aid-agreed-fen']

const cellsOf = (figures: Figures, some: readonly Measure[]): SheetCell[] =>
  some.map((measure) => totalCell(measure, figures.get(measure)))

const headsOf = (some: readonly Measure[], locale: Locale): string[] =>
  columns.filter(({ measure }) => some.includes(measure)).map(({ exact }) => words(locale)(exact))

/** The quarter beside the one before and the same one of the year before. */
export function quarterComparison({ quarter, course }: QuarterReport, locale: Locale): Sheet {
  const at = (back: number): { label: string; figures: Figures } => {
    const found = course.at(-1 - back)
    return { label: found?.quarter ?? quarter, figures: found?.figures ?? new Map() }
  }
  return comparisonSheet({ now: at(0), before: at(1), yearBefore: at(4), against: 'quarter.before' }, locale)
}

/** One line a unit or code: cases, the rates each with part and whole, sums. */
export function quarterRows({ rows }: QuarterReport, { by }: Pick<Asked, 'by'>, locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say(wordKey('reports', `by-${by}`)),
    heads: [
      say(wordKey('reports', by)),
      ...headsOf(counted, locale),
      ...rateNames.map((name) => say(wordKey('rate', name))),
      ...headsOf(sums, locale),
    ],
    rows: rows.map((row) => {
      const rates = ratesOf(row.figures, row.kept)
      return [
        text(nameOf(row, locale)),
        ...cellsOf(row.figures, counted),
        ...rateNames.map((name) => rateCell(rates[name])),
        ...cellsOf(row.figures, sums),
      ]
    }),
  }
}

function rateCell({ part, whole }: Rate): SheetCell {
  const said = share(part, whole)
  return said === null ? null : text(`${said} (${part}/${whole})`)
}

/** Employers by the cases accepted against them. */
export function employerSheet({ employers }: QuarterReport, locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('quarter.employers'),
    heads: [say('export.employer'), say('column.case-accepted'), say('column.worker-accepted')],
    rows: employers.map(({ name, cases, workers }) => [text(name), { count: cases }, { count: workers }]),
  }
}

/** The three months a quarter is the sum of, each leading to its own page, where every figure opens its cases. */
export function monthsSheet({ months }: QuarterReport, asked: Asked, locale: Locale): Sheet {
  const say = words(locale)
  const all = columns.map(({ measure }) => measure)
  return {
    name: say('quarter.months'),
    heads: [say('reports.month'), say('months.state'), ...headsOf(all, locale)],
    rows: months.map(({ month, state, figures }) => [
      { text: month, href: addressOf(asked, { month }) },
      text(say(wordKey('month-state', state))),
      ...cellsOf(figures, all),
    ]),
  }
}

/** Eight quarters, each leading to its own page. */
export function quarterCourse({ course }: QuarterReport, hrefOf: (quarter: string) => string, locale: Locale): Sheet {
  const say = words(locale)
  const all = [...counted, ...sums]
  return {
    name: say('quarter.course'),
    heads: [say('quarter.quarter'), ...headsOf(all, locale)],
    rows: course.map(({ quarter, figures }) => [{ text: quarter, href: hrefOf(quarter) }, ...cellsOf(figures, all)]),
  }
}
