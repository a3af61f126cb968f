/** What the page of the month's totals shows: every figure with its rule and the way to its cases. */
import type { z } from 'zod'
import type { recoveredPage } from '../../templates/pages/reports/recovered.ts'
import { svgBars } from '../../templates/charts/svg-bars.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import type { Figure } from '../../templates/parts/figure.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { fen, formatYuan, tenThousandYuan } from '../../workflows/values/fen.ts'
import { quarterOf } from '../../workflows/values/quarter.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { monthAddress } from '../months/month-address.ts'
import { stateTag } from './state-tag.ts'
import { arrangements } from './arrangement.ts'
import { addressOf, type Asked } from './asked.ts'
import { caseAddress } from './case-address.ts'
import { monthChart } from './charts.ts'
import { columns } from './columns.ts'
import { growth } from './growth.ts'
import { caseOutcomes, figure, isMoney, ruleOf, workerOutcomes, type Figures, type Measure } from './measures.ts'
import type { Balance, MonthReport, ReportRow } from './month-report.ts'
import { quarterAddress } from './quarter-address.ts'
import { rowAddress } from './row-address.ts'
import { sheetTable } from './sheet-table.ts'
import { monthComparison } from './sheets.ts'
import { unitViews } from './unit-tree.ts'

type Context = z.input<typeof recoveredPage.context>
type Cell = Context['rows'][number]['cells'][number]

/** The context of the page; its rows are those of causes, channels or industries where they are given, else the units. */
export function recoveredContext(
  call: SignedInCall,
  asked: Asked,
  report: MonthReport,
  byCode: readonly ReportRow[] | null,
): Context {
  const { locale, desk, actor } = call
  const say = words(locale)
  const rows = byCode === null ? report.byUnit : [...byCode, totalRow(report)]
  return {
    unit: report.unit.name,
    month: report.month,
    view: wordKey('unit-view', asked.view),
    state: stateTag(report.standing.state, report.standing.how),
    filter: filterOf(asked),
    acts: [
      closingLink(asked),
      { href: paths.weekly, label: 'weekly.title' },
      { href: quarterAddress(asked, quarterOf(asked.month)), label: 'quarter.title' },
      { href: addressOf(asked, {}, paths.statistics), label: 'statistics.title' },
      { href: paths.dashboard, label: 'picture.title' },
      ...(mayEver(actor.grants, 'report:export') ? exportsOf(asked) : []),
    ],
    figures: figureCards(asked, report),
    exact: say('reports.exact', exactSums(report.total)),
    due: {
      amount: formatYuan(fen(figure(report.total, 'due-fen'))),
      href: report.total.has('due-fen') ? casesHref(asked, 'due-fen') : null,
    },
    columns: columns.map(({ measure, label }) => ({ label, rule: ruleOf(measure) })),
    by: {
      label: wordKey('reports', `by-${asked.by}`),
      head: wordKey('reports', asked.by),
      others: arrangements
        .filter((by) => by !== asked.by)
        .map((by) => ({ href: addressOf({ ...asked, by }), label: wordKey('arrange', by) })),
    },
    rows: rows.map((row) => ({
      ...shownRow(row, asked, locale),
      mark: !row.own && report.standing.notReported.has(row.key) ? tagOf(phrase('months.not-reported'), 'late') : null,
    })),
    rounding: rows.length > 1,
    balance: [
      balanceRow('value.cases', 'case', report.balance.cases, asked),
      balanceRow('value.persons', 'worker', report.balance.workers, asked),
    ],
    outcomes: outcomeRows(report.total, asked),
    memo: privateMemo(report.total, asked),
    aidMemo: aidMemo(report.total, asked),
    comparison: sheetTable(monthComparison(report, locale), 'reports.comparison-note'),
    late: report.late.map((entry) => ({
      mark: wordKey('booking-mark', entry.mark),
      kind: wordKey('ledger-kind', entry.kind),
      originMonth: entry.originMonth,
      occurredOn: entry.occurredOn,
      fen: entry.amountFen,
      number: entry.number,
      href: caseAddress(entry),
      unit: entry.unitName,
    })),
    course: report.course.map((one) => ({
      month: one.month,
      href: addressOf(asked, { month: one.month }),
      agreed: one.agreedFen,
      received: one.receivedFen,
      verified: one.verifiedFen,
    })),
    chart: svgBars(monthChart(report.course, locale), 'course'),
    definitions: {
      version: report.definitions.version,
      from: report.definitions.from,
      rules: report.definitions.rules.map((rule) => ({ rule: rule.rule, text: locale === 'en' ? rule.en : rule.zh })),
    },
    ruleOf: {
      balance: ruleOf('case-opening'),
      outcomes: ruleOf('case-closed'),
      memo: ruleOf('worker-closed:settled-privately'),
      aid: ruleOf('aid-corrected-fen'),
      late: 'R4',
    },
    madeBy: actor.name,
    madeAt: shanghaiTime(desk.clock.now()),
  }
}

function filterOf(asked: Asked): Context['filter'] {
  const fields = formFields({ month: asked.month, unit: asked.unitId, view: asked.view, by: asked.by })
  return {
    action: paths.totals,
    fields: [
      fields.month({ name: 'month', label: 'reports.month' }),
      fields.select(
        { name: 'unit', label: 'reports.unit', width: 'long' },
        asked.choice.map((unit) => ({ value: unit.id, text: unit.name })),
      ),
      fields.select({ name: 'view', label: 'reports.view' }, codeChoices('unit-view', unitViews)),
      fields.select({ name: 'by', label: 'reports.arrange' }, codeChoices('arrange', arrangements)),
    ],
    reset: paths.totals,
    kept: [],
  }
}

const closingLink = (asked: Asked): Context['acts'][number] => ({
  href: monthAddress(asked.month, asked.unitId),
  label: 'reports.to-closing',
})

const exportsOf = (asked: Asked): Context['acts'] => [
  { href: addressOf(asked, {}, paths.totalsXlsx), label: 'reports.export-xlsx' },
  { href: addressOf(asked, { table: 'totals' }, paths.totalsCsv), label: 'reports.export-csv' },
  { href: addressOf(asked, { table: 'cases' }, paths.totalsCsv), label: 'reports.export-cases-csv' },
]

function figureCards(asked: Asked, report: MonthReport): Figure[] {
  const card = (name: 'agreed' | 'received' | 'verified'): Figure => {
    const measure = `${name}-fen` as const
    const now = figure(report.total, measure)
    return {
      label: `reports.${name}`,
      fen: now,
      count: null,
      unit: 'value.ten-thousand-yuan',
      definition: `reports.${name}-definition`,
      href: casesHref(asked, measure),
      changes: [
        { label: 'reports.month-before', text: growth(now, figure(report.lastMonth, measure)) },
        { label: 'reports.year-before', text: growth(now, figure(report.lastYear, measure)) },
      ],
    }
  }
  return [
    card('agreed'),
    card('received'),
    card('verified'),
    {
      label: 'reports.aid',
      fen: report.total.get('aid-agreed-fen') ?? null,
      count: null,
      unit: 'value.ten-thousand-yuan',
      definition: 'reports.aid-definition',
      href: report.total.has('aid-agreed-fen') ? casesHref(asked, 'aid-agreed-fen') : null,
      changes: [],
    },
  ]
}

const exactSums = (total: Figures) => ({
  agreed: formatYuan(fen(figure(total, 'agreed-fen'))),
  received: formatYuan(fen(figure(total, 'received-fen'))),
  verified: formatYuan(fen(figure(total, 'verified-fen'))),
})

function totalRow(report: MonthReport): ReportRow {
  return {
    key: report.unit.id,
    own: false,
    kind: report.unit.kind,
    name: { zh: words('zh-CN')('reports.total'), en: words('en')('reports.total') },
    depth: 0,
    figures: report.total,
  }
}

function shownRow(row: ReportRow, asked: Asked, locale: Locale): Omit<Context['rows'][number], 'mark'> {
  const name = locale === 'en' ? row.name.en : row.name.zh
  const hrefOf = casesHrefs(asked, rowAddress(row, asked.by))
  return {
    name: row.own ? words(locale)('reports.own', { name }) : name,
    depth: row.depth === 0 ? '0' : row.depth === 1 ? '1' : row.depth === 2 ? '2' : '3',
    weight: row.depth === 0 ? 'sum' : 'plain',
    cells: columns.map(({ measure }) => cellOf(row.figures, measure, hrefOf, locale)),
  }
}

const NO_MONEY = tenThousandYuan(fen(0))

/** A figure on screen: counts as they are, sums in ten thousands of yuan; legal aid never booked is a blank, not a zero. */
function cellOf(figures: Figures, measure: Measure, hrefOf: (measure: Measure) => string, locale: Locale): Cell {
  const value = figures.get(measure)
  if (value === undefined && measure.startsWith('aid-'))
    return { text: words(locale)('value.blank'), exact: null, href: null }
  const known = value ?? 0
  if (!isMoney(measure)) return { text: String(known), exact: null, href: known === 0 ? null : hrefOf(measure) }
  if (known === 0) return { text: NO_MONEY, exact: null, href: null }
  return {
    text: tenThousandYuan(fen(known)),
    exact: `${formatYuan(fen(known))} ${words(locale)('value.yuan')}`,
    href: hrefOf(measure),
  }
}

const countCell = (value: number, href: string): Cell => ({
  text: String(value),
  exact: null,
  href: value === 0 ? null : href,
})

function balanceRow(
  name: WordKey,
  what: 'case' | 'worker',
  balance: Balance,
  asked: Asked,
): Context['balance'][number] {
  const cell = (value: number, measure: Measure): Cell => countCell(value, casesHref(asked, measure))
  return {
    name,
    cells: [
      cell(balance.opening, `${what}-opening`),
      cell(balance.accepted, `${what}-accepted`),
      cell(balance.moved, `${what}-moved`),
      cell(balance.closed, `${what}-closed`),
      cell(balance.closing, `${what}-closing`),
    ],
    balanced: balance.balanced,
    difference: balance.difference,
  }
}

/** Cases and persons end in words of their own; each row says which of the two it counts. */
function outcomeRows(total: Figures, asked: Asked): Context['outcomes'] {
  const cell = (measure: Measure): Cell => countCell(figure(total, measure), casesHref(asked, measure))
  const row = (
    name: WordKey,
    ofCase: (typeof caseOutcomes)[number] | null,
    ofWorker: (typeof workerOutcomes)[number] | null,
  ): Context['outcomes'][number] => ({
    name,
    cases: ofCase === null ? null : cell(`case-closed:${ofCase}`),
    workers: ofWorker === null ? null : cell(`worker-closed:${ofWorker}`),
  })
  return [
    row('outcome-row.settled', 'settled', 'settled'),
    row('outcome-row.partly-settled', 'partly-settled', null),
    row('outcome-row.not-settled', 'not-settled', 'terminated'),
    row('outcome-row.withdrawn', 'withdrawn', 'withdrawn'),
    row('outcome-row.settled-privately', 'settled-privately', 'settled-privately'),
    row('outcome-row.transferred', 'transferred', 'transferred'),
  ]
}

function privateMemo(total: Figures, asked: Asked): Context['memo'] {
  const count = figure(total, 'worker-closed:settled-privately')
  return { count, href: count === 0 ? null : casesHref(asked, 'worker-closed:settled-privately') }
}

/** What mediation fixed first of the papers of aid cases: printed beside, never added (R5, R6). */
function aidMemo(total: Figures, asked: Asked): Context['aidMemo'] {
  const owned = figure(total, 'aid-corrected-fen')
  return owned === 0 ? null : { amount: formatYuan(fen(owned)), href: casesHref(asked, 'aid-corrected-fen') }
}

const casesHref = (asked: Asked, measure: Measure): string => casesHrefs(asked)(measure)

/** The way to the cases behind each figure of a row; a page of totals has hundreds, alike but for the measure. */
function casesHrefs(asked: Asked, narrowed: Parameters<typeof addressOf>[1] = {}): (measure: Measure) => string {
  const row = addressOf(asked, narrowed, paths.totalsCases)
  return (measure) => `${row}&measure=${measure}`
}
