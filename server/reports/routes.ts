/** Routes of the month's recovered totals: the report, the cases behind each figure, and the exports. */
import { recoveredPage } from '../../templates/pages/reports/recovered.ts'
import { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { words } from '../../templates/words/index.ts'
import { weeklyPage } from '../../templates/pages/reports/weekly.ts'
import { statisticsPage } from '../../templates/pages/reports/statistics.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { drawSheet } from '../papers/draw.ts'
import { file, page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { aidCases } from './aid-cases.ts'
import { aidListOf } from './aid-lists.ts'
import { exportAid } from './export-aid.ts'
import type { TableFormat } from '../tables/send-table.ts'
import { addressOf, askedOf, type Asked } from './asked.ts'
import { figureCases, monthPeriod, type Period } from './cases-page.ts'
import { formList } from './form-lists.ts'
import { isKeptRate, keptList } from './kept-cases.ts'
import { listedCases } from './listed-cases.ts'
import { exportTables, type ExportJob } from './export-job.ts'
import { auditExport, exportTotals } from './export-totals.ts'
import { letterheadOf } from './letterhead.ts'
import { briefPaper, monthPaper } from './month-paper.ts'
import { monthReport, type MonthReport } from './month-report.ts'
import { recoveredContext } from './recovered-page.ts'
import { quarterRoutes } from './quarter-requests.ts'
import { revealsModel } from './reveals-page.ts'
import { rowsBy } from './rows-by.ts'
import { balanceSheet, courseSheet, definitionSheet, monthComparison } from './sheets.ts'
import { statisticForms, type Forms } from './statistics.ts'
import { statisticsInThread } from './statistics-in-thread.ts'
import { statisticsContext } from './statistics-page.ts'
import { weeklyModel } from './weekly-page.ts'

export const reportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.totals,
    permission: 'report:read',
    audit: 'none:read',
    handle: (call) => totals(call),
  },
  {
    method: 'GET',
    path: paths.totalsCases,
    permission: 'report:read',
    audit: 'none:read',
    handle: (call) => cases(call),
  },
  {
    method: 'GET',
    path: paths.weekly,
    permission: 'report:read',
    audit: 'none:read',
    handle: async (call) => page(weeklyPage, await weeklyModel(call), { title: words(call.locale)('weekly.title') }),
  },
  {
    method: 'GET',
    path: paths.weeklyReveals,
    permission: 'caseload:oversee',
    audit: 'none:read',
    handle: async (call) => {
      const model = await revealsModel(call)
      return page(listPage, model, {
        title: model.heading,
        breadcrumb: [
          { href: paths.weekly, text: words(call.locale)('weekly.title') },
          { href: null, text: model.heading },
        ],
      })
    },
  },
  ...quarterRoutes,
  {
    method: 'GET',
    path: paths.statistics,
    permission: 'report:read',
    audit: 'none:read',
    handle: (call) => forms(call),
  },
  {
    method: 'GET',
    path: paths.aidStatisticsXlsx,
    permission: 'report:export',
    audit: 'aid-statistics:export',
    bound: 'export',
    handle: (call) => aidFile(call, 'xlsx'),
  },
  {
    method: 'GET',
    path: paths.aidStatisticsCsv,
    permission: 'report:export',
    audit: 'aid-statistics:export',
    bound: 'export',
    handle: (call) => aidFile(call, 'csv'),
  },
  {
    method: 'GET',
    path: paths.totalsPdf,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => pdf(call, 'report'),
  },
  {
    method: 'GET',
    path: paths.brief,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => pdf(call, 'brief'),
  },
  {
    method: 'GET',
    path: paths.totalsXlsx,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => download(call, { kind: 'xlsx' }),
  },
  {
    method: 'GET',
    path: paths.totalsCsv,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => {
      const table = exportTables.find((one) => one === (call.query.table ?? 'totals'))
      if (table === undefined) throw new DomainError('not-found', 'no-such-page')
      return download(call, { kind: 'csv', table })
    },
  },
]

/** Mediators stand in the order of what they closed only before those who supervise them. */
const ranks = ({ actor }: SignedInCall): boolean => mayEver(actor.grants, 'month:close')

async function forms(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const report = await monthReport(call.desk.db.reader, asked, asked.organisation, asked.tree)
  const sheets = await formsOf(call, asked, report)
  return page(statisticsPage, statisticsContext(call, asked, report, sheets), {
    title: words(call.locale)('statistics.title'),
    breadcrumb: [
      { href: addressOf(asked), text: words(call.locale)('reports.title') },
      { href: null, text: words(call.locale)('statistics.title') },
    ],
  })
}

const formsOf = (call: SignedInCall, { tree }: Asked, report: MonthReport): Promise<Forms> =>
  statisticsInThread(call.desk, { report, unitIds: tree.all, locale: call.locale, ranked: ranks(call) })

/** The report in full or as a brief of one page, drawn beside the desk. */
async function pdf(call: SignedInCall, what: 'report' | 'brief'): Promise<Answer> {
  const { desk, actor, locale } = call
  const asked = await askedOf(call, 'report:export')
  const report = await monthReport(desk.db.reader, asked, asked.organisation, asked.tree)
  const made = { by: actor.name, at: shanghaiTime(desk.clock.now()), on: desk.clock.today() }
  const letterhead = letterheadOf(report, { locale, made, asked })
  const sheets = await formsOf(call, asked, report)
  const paper =
    what === 'brief'
      ? briefPaper({ ...letterhead, title: words(locale)('brief.title') }, report, sheets.rates, locale)
      : monthPaper(letterhead, [
          monthComparison(report, locale),
          balanceSheet(report, locale),
          ...statisticForms.map((form) => sheets[form]),
          courseSheet(report, locale),
          definitionSheet(report, locale),
        ])
  const bytes = await drawSheet(paper, desk.clock.today())
  await auditExport(desk, actor, asked, {
    month: asked.month,
    format: what === 'brief' ? 'pdf-brief' : 'pdf',
    rows: report.byUnit.length,
  })
  const name = words(locale)(what === 'brief' ? 'brief.title' : 'reports.title')
  return file(bytes, 'application/pdf', `${name}-${asked.tree.name}-${asked.month}.pdf`)
}

async function totals(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const report = await monthReport(call.desk.db.reader, asked, asked.organisation, asked.tree)
  const rows = asked.by === 'unit' ? null : await rowsBy(call.desk.db.reader, asked.by, asked.tree.all, [asked.month])
  return page(recoveredPage, recoveredContext(call, asked, report, rows), {
    title: words(call.locale)('reports.title'),
  })
}

async function cases(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const { list } = call.query
  const period = monthPeriod(asked, call.query)
  const { context, title } = await casesListed(call, asked, period)
  return page(figureCasesPage, context, {
    title,
    breadcrumb: [
      { href: period.back, text: words(call.locale)(list ? 'statistics.title' : 'reports.title') },
      { href: null, text: title },
    ],
  })
}

/** What a rate or a number of the forms was counted from, the aid cases of an outcome, or the entries of a measure. */
async function casesListed(call: SignedInCall, asked: Asked, period: Period) {
  const { list } = call.query
  if (isKeptRate(list)) return listedCases(call, asked, period, await keptList(call, asked, period.months, list))
  const ofForm = await formList(call, asked, period)
  if (ofForm !== null) return listedCases(call, asked, period, ofForm)
  const ofAid = aidListOf(list)
  return ofAid === null ? figureCases(call, asked, period) : aidCases(call, asked, period, ofAid)
}

async function aidFile(call: SignedInCall, format: TableFormat): Promise<Answer> {
  const asked = await askedOf(call, 'report:export')
  const report = await monthReport(call.desk.db.reader, asked, asked.organisation, asked.tree)
  return exportAid(call, asked, await formsOf(call, asked, report), format)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function download(call: SignedInCall, format: ExportJob['format']): Promise<Answer> {
  const { month, unitId, view, by, tree } = await askedOf(call, 'report:export')
  const { bytes } = await exportTotals(call.desk, call.actor, {
    asked: { month, unitId, view, by },
    format,
    locale: call.locale,
    ranked: ranks(call),
  })
  const name = `${words(call.locale)('reports.title')}-${tree.name}-${month}`
  return format.kind === 'xlsx'
    ? file(bytes, XLSX, `${name}.xlsx`)
    : file(bytes, 'text/csv; charset=utf-8', `${name}-${format.table}.csv`)
}
