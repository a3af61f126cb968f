/** The tables of an export: words, numbers and sums in fen, before any file format is chosen. */
import type { ExportCase } from '../../db/repositories/export-cases.ts'
import { words, wordKey, type Locale, type WordKey } from '../../templates/words/index.ts'
import { cause } from '../../workflows/law/causes.ts'
import { addMonthsTo } from '../../workflows/values/day.ts'
import { arrangements, type Arrangement } from './arrangement.ts'
import { columns } from './columns.ts'
import { growth } from './growth.ts'
import { caseOutcomes, figure, isMoney, workerOutcomes, type Figures, type Measure } from './measures.ts'
import type { Balance, MonthReport, ReportRow } from './month-report.ts'

/** `fen` is a sum in fen, shown in yuan; null is a blank; `href` leads on from a page and is left out of a file. */
export type SheetCell = (({ text: string } | { count: number } | { fen: number }) & { href?: string }) | null
export type Sheet = { name: string; heads: string[]; rows: SheetCell[][] }

const text = (value: string): SheetCell => ({ text: value })
const count = (value: number): SheetCell => ({ count: value })
const money = (value: number): SheetCell => ({ fen: value })

/** The totals by unit. */
export function unitSheet(report: MonthReport, locale: Locale): Sheet {
  const { notReported } = report.standing
  return totalsSheet('export.sheet-units', 'reports.unit', report.byUnit, locale, notReported)
}

/** The totals by cause, channel or industry. */
export function codeSheet(by: Exclude<Arrangement, 'unit'>, rows: readonly ReportRow[], locale: Locale): Sheet {
  return totalsSheet(wordKey('export', `sheet-${by}`), wordKey('reports', by), rows, locale)
}

function totalsSheet(
  name: WordKey,
  label: WordKey,
  rows: readonly ReportRow[],
  locale: Locale,
  notReported: ReadonlySet<string> = new Set(),
): Sheet {
  const say = words(locale)
  return {
    name: say(name),
    heads: [say(label), say('export.level'), ...columns.map((column) => say(column.exact))],
    rows: rows.map((row) => [
      text(
        !row.own && notReported.has(row.key)
          ? say('export.not-reported', { name: nameOf(row, locale) })
          : nameOf(row, locale),
      ),
      text(say(isCode(row.kind) ? wordKey('reports', row.kind) : wordKey('unit-kind', row.kind))),
      ...columns.map(({ measure }) => totalCell(measure, row.figures.get(measure))),
    ]),
  }
}

const opensTo = (cell: SheetCell, href: string | null): SheetCell =>
  cell === null || href === null ? cell : { ...cell, href }

/** Legal aid never booked is a blank, not a zero. */
export function totalCell(measure: Measure, value: number | undefined): SheetCell {
  if (value === undefined && measure.startsWith('aid-')) return null
  return isMoney(measure) ? money(value ?? 0) : count(value ?? 0)
}

const isCode = (kind: ReportRow['kind']): boolean => arrangements.some((one) => one === kind)

/** The name of a row, moved in by its depth. */
export function nameOf(row: ReportRow, locale: Locale): string {
  const name = locale === 'en' ? row.name.en : row.name.zh
  const shown = row.own ? words(locale)('reports.own', { name }) : name
  return `${'\u3000'.repeat(isCode(row.kind) ? 0 : row.depth)}${shown}`
}

type Labelled = { label: string; figures: Figures }

/** Every figure of a period against the period before and the same one of the year before; a base of nothing is a blank. `against` heads the growth since the period before, `opens` leads from the figures of now. */
export function comparisonSheet(
  { now, before, yearBefore, against }: Record<'now' | 'before' | 'yearBefore', Labelled> & { against: WordKey },
  locale: Locale,
  opens: ((measure: Measure) => string) | null = null,
): Sheet {
  const say = words(locale)
  const cells = (measure: Measure, { figures }: Labelled): SheetCell[] => {
    const grown = growth(figure(now.figures, measure), figure(figures, measure))
    return [totalCell(measure, figures.get(measure)), grown === null ? null : text(grown)]
  }
  return {
    name: say('reports.comparison'),
    heads: [say('months.measure'), now.label, before.label, say(against), yearBefore.label, say('reports.year-before')],
    rows: columns.map(({ measure, exact }) => [
      text(say(exact)),
      opensTo(
        totalCell(measure, now.figures.get(measure)),
        opens !== null && figure(now.figures, measure) !== 0 ? opens(measure) : null,
      ),
      ...cells(measure, before),
      ...cells(measure, yearBefore),
    ]),
  }
}

/** The month's figures beside last month and the same month of last year. */
export const monthComparison = ({ month, total, lastMonth, lastYear }: MonthReport, locale: Locale): Sheet =>
  comparisonSheet(
    {
      now: { label: month, figures: total },
      before: { label: addMonthsTo(month, -1), figures: lastMonth },
      yearBefore: { label: addMonthsTo(month, -12), figures: lastYear },
      against: 'reports.month-before',
    },
    locale,
  )

/** Opening, accepted, moved, closed, closing and the check, then how cases and persons ended. */
export function balanceSheet(report: MonthReport, locale: Locale): Sheet {
  const say = words(locale)
  const balance = (name: WordKey, one: Balance): SheetCell[] => [
    text(say(name)),
    ...[one.opening, one.accepted, one.moved, one.closed, one.closing].map(count),
    text(one.balanced ? say('reports.balanced') : say('reports.unbalanced', { difference: one.difference })),
  ]
  const ended = [
    ...caseOutcomes.map((outcome) => `case-closed:${outcome}` as const),
    ...workerOutcomes.map((outcome) => `worker-closed:${outcome}` as const),
  ]
  return {
    name: say('export.sheet-balance'),
    heads: [
      '',
      ...(['opening', 'accepted', 'moved', 'closed', 'closing'] as const).map((one) => say(`measure.${one}`)),
      say('reports.check'),
    ],
    rows: [
      balance('value.cases', report.balance.cases),
      balance('value.persons', report.balance.workers),
      ...ended.map((measure) => [text(say(wordKey('measure', measure))), count(figure(report.total, measure))]),
    ],
  }
}

/** One line a case and unit; the employer as it was typed, no worker's name. */
export function caseSheet(cases: readonly ExportCase[], locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('export.sheet-cases'),
    heads: [
      say('export.case-number'),
      say('export.registration-code'),
      say('reports.unit'),
      say('export.employer'),
      say('export.workers'),
      say('reports.cause'),
      say('column.case-accepted'),
      say('column.case-closed'),
      say('reports.agreed-yuan'),
      say('reports.received-yuan'),
      say('reports.verified-yuan'),
    ],
    rows: cases.map((one) => [
      one.caseNumber === null ? null : text(one.caseNumber),
      text(one.registrationCode),
      text(one.unitName),
      text(one.employerLabel),
      count(one.workerCount),
      text(locale === 'en' ? cause(one.causeCode).en : cause(one.causeCode).zh),
      count(one.accepted),
      count(one.closed),
      money(one.agreedFen),
      money(one.receivedFen),
      money(one.verifiedFen),
    ]),
  }
}

/** Late entries and corrections with the month they belong to. */
export function lateSheet(report: MonthReport, locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('export.sheet-late'),
    heads: [
      say('reports.mark'),
      say('reports.kind'),
      say('reports.origin'),
      say('reports.occurred'),
      say('money.amount-yuan'),
      say('reports.number'),
      say('reports.unit'),
    ],
    rows: report.late.map((entry) => [
      text(say(wordKey('booking-mark', entry.mark))),
      text(say(wordKey('ledger-kind', entry.kind))),
      entry.originMonth === null ? null : text(entry.originMonth),
      text(entry.occurredOn),
      money(entry.amountFen),
      text(entry.number),
      text(entry.unitName),
    ]),
  }
}

/** The last twelve months. */
export function courseSheet(report: MonthReport, locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('export.sheet-course'),
    heads: [
      say('reports.month'),
      say('reports.agreed-yuan'),
      say('reports.received-yuan'),
      say('reports.verified-yuan'),
    ],
    rows: report.course.map((one) => [
      text(one.month),
      money(one.agreedFen),
      money(one.receivedFen),
      money(one.verifiedFen),
    ]),
  }
}

/** The definitions every figure follows, with their version. */
export function definitionSheet(report: MonthReport, locale: Locale): Sheet {
  const say = words(locale)
  const { version, rules } = report.definitions
  return {
    name: say('export.sheet-definitions'),
    heads: [say('export.rule'), say('export.definition'), say('export.version')],
    rows: rules.map((rule) => [text(rule.rule), text(locale === 'en' ? rule.en : rule.zh), text(version)]),
  }
}
