/** The tables of a quarter's page, from its report: words, numbers and sums, each number with the way to its cases. */
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import { paths, pathTo } from '../http/paths.ts'
import { addressOf, type Asked } from './asked.ts'
import { columns } from './columns.ts'
import type { Figures, Measure } from './measures.ts'
import { quarterAddress, quarterCasesAddress } from './quarter-address.ts'
import type { QuarterTable } from './quarter-job.ts'
import type { QuarterReport } from './quarter-report.ts'
import { behindRate, rowAddress } from './row-address.ts'
import { rateNames, ratesOf, share, type Rate } from './rates.ts'
import { comparisonSheet, nameOf, totalCell, type Sheet, type SheetCell } from './sheets.ts'
import { ratesSheet } from './statistics.ts'

const text = (value: string): SheetCell => ({ text: value })

/** What a row tells before its rates, and after them. */
const counted: readonly Measure[] = ['case-accepted', 'case-closed', 'case-closed:settled']
const sums: readonly Measure[] = ['agreed-fen', 'received-fen', 'verified-fen', 'aid-agreed-fen']

type Opens = (change: Record<string, string>) => string

/** Every table of the page, the same for paper and files; employers of `seen` lead to their pages. */
export function quarterSheets(
  report: QuarterReport,
  asked: Asked,
  locale: Locale,
  seen: ReadonlySet<string> = new Set(),
): Record<QuarterTable, Sheet> {
  const opens: Opens = (change) => quarterCasesAddress(asked, report.quarter, change)
  return {
    comparison: quarterComparison(report, opens, locale),
    rates: ratesSheet(ratesOf(report.total, report.kept), locale, (name, side) => opens(behindRate(name, side))),
    rows: quarterRows(report, asked, opens, locale),
    employers: employerSheet(report, opens, locale, seen),
    months: monthsSheet(report, asked, locale),
    course: quarterCourse(report, asked, locale),
  }
}

const cellsOf = (figures: Figures, some: readonly Measure[], opens: Opens): SheetCell[] =>
  some.map((measure) => {
    const cell = totalCell(measure, figures.get(measure))
    return cell === null || !figures.get(measure) ? cell : { ...cell, href: opens({ measure }) }
  })

const headsOf = (some: readonly Measure[], locale: Locale): string[] =>
  columns.filter(({ measure }) => some.includes(measure)).map(({ exact }) => words(locale)(exact))

/** The quarter beside the one before and the same one of the year before. */
function quarterComparison({ quarter, course }: QuarterReport, opens: Opens, locale: Locale): Sheet {
  const at = (back: number): { label: string; figures: Figures } => {
    const found = course.at(-1 - back)
    return { label: found?.quarter ?? quarter, figures: found?.figures ?? new Map() }
  }
  const periods = { now: at(0), before: at(1), yearBefore: at(4), against: 'quarter.before' as const }
  return comparisonSheet(periods, locale, (measure) => opens({ measure }))
}

/** One line a unit or code: cases, the rates each with part and whole, sums. */
function quarterRows({ rows }: QuarterReport, { by }: Asked, opens: Opens, locale: Locale): Sheet {
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
      const narrowed = rowAddress(row, by)
      const opensRow: Opens = (change) => opens({ ...narrowed, ...change })
      return [
        text(nameOf(row, locale)),
        ...cellsOf(row.figures, counted, opensRow),
        ...rateNames.map((name) => rateCell(rates[name], opensRow(behindRate(name, 'whole')))),
        ...cellsOf(row.figures, sums, opensRow),
      ]
    }),
  }
}

function rateCell({ part, whole }: Rate, href: string): SheetCell {
  const said = share(part, whole)
  return said === null ? null : { text: `${said} (${part}/${whole})`, href }
}

/** Employers by the cases accepted against them. */
function employerSheet({ employers }: QuarterReport, opens: Opens, locale: Locale, seen: ReadonlySet<string>): Sheet {
  const say = words(locale)
  return {
    name: say('quarter.employers'),
    heads: [say('export.employer'), say('column.case-accepted'), say('column.worker-accepted')],
    rows: employers.map(({ id, name, cases, workers }) => {
      const href = opens({ list: 'employer', employer: id })
      const named = seen.has(id) ? { text: name, href: pathTo(paths.employer, { employerId: id }) } : text(name)
      return [named, { count: cases, href }, { count: workers, href }]
    }),
  }
}

/** The three months a quarter is the sum of, each leading to its own page. */
function monthsSheet({ months }: QuarterReport, asked: Asked, locale: Locale): Sheet {
  const say = words(locale)
  const all = columns.map(({ measure }) => measure)
  return {
    name: say('quarter.months'),
    heads: [say('reports.month'), say('months.state'), ...headsOf(all, locale)],
    rows: months.map(({ month, state, figures }) => [
      { text: month, href: addressOf(asked, { month }) },
      text(say(wordKey('month-state', state))),
      ...cellsOf(figures, all, ({ measure = '' }) => addressOf(asked, { month, measure }, paths.totalsCases)),
    ]),
  }
}

/** Eight quarters, each leading to its own page. */
function quarterCourse({ course }: QuarterReport, asked: Asked, locale: Locale): Sheet {
  const say = words(locale)
  const all = [...counted, ...sums]
  return {
    name: say('quarter.course'),
    heads: [say('quarter.quarter'), ...headsOf(all, locale)],
    rows: course.map(({ quarter, figures }) => [
      { text: quarter, href: quarterAddress(asked, quarter) },
      ...cellsOf(figures, all, (change) => quarterCasesAddress(asked, quarter, change)),
    ]),
  }
}
