/** Routes of the month's recovered totals: the report, the cases behind each figure, and the exports. */
import { recoveredPage } from '../../templates/pages/reports/recovered.ts'
import { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { file, page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { addressOf, askedOf } from './asked.ts'
import { figureCases } from './cases-page.ts'
import { exportTables, type ExportJob } from './export-job.ts'
import { exportTotals } from './export-totals.ts'
import { monthReport } from './month-report.ts'
import { recoveredContext } from './recovered-page.ts'
import { rowsBy } from './rows-by.ts'

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
    path: paths.totalsXlsx,
    permission: 'report:export',
    audit: 'report:export',
    handle: (call) => download(call, { kind: 'xlsx' }),
  },
  {
    method: 'GET',
    path: paths.totalsCsv,
    permission: 'report:export',
    audit: 'report:export',
    handle: (call) => {
      const table = exportTables.find((one) => one === (call.query.table ?? 'totals'))
      if (table === undefined) throw new DomainError('not-found', 'no-such-page')
      return download(call, { kind: 'csv', table })
    },
  },
]

async function totals(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const report = await monthReport(call.desk.db.reader, asked, asked.organisation, asked.tree)
  const rows = asked.by === 'unit' ? null : await rowsBy(call.desk.db.reader, asked.by, asked.tree.all, asked.month)
  return page(recoveredPage, recoveredContext(call, asked, report, rows), {
    title: words(call.locale)('reports.title'),
  })
}

async function cases(call: SignedInCall): Promise<Answer> {
  const asked = await askedOf(call, 'report:read')
  const { context, title } = await figureCases(call, asked)
  return page(figureCasesPage, context, {
    title,
    breadcrumb: [
      { href: addressOf(asked), text: words(call.locale)('reports.title') },
      { href: null, text: title },
    ],
  })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function download(call: SignedInCall, format: ExportJob['format']): Promise<Answer> {
  const { month, unitId, view, by, tree } = await askedOf(call, 'report:export')
  const { bytes } = await exportTotals(call.desk, call.actor, {
    asked: { month, unitId, view, by },
    format,
    locale: call.locale,
  })
  const name = `${words(call.locale)('reports.title')}-${tree.name}-${month}`
  return format.kind === 'xlsx'
    ? file(bytes, XLSX, `${name}.xlsx`)
    : file(bytes, 'text/csv; charset=utf-8', `${name}-${format.table}.csv`)
}
