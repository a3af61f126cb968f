/** What is asked of a quarter: its page, the cases behind its figures, and its files. */
import { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import { statisticsPage } from '../../templates/pages/reports/statistics.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Action } from '../../workflows/permissions.ts'
import { monthOf } from '../../workflows/values/day.ts'
import { monthsOf, parseQuarter, quarterOf, type Quarter } from '../../workflows/values/quarter.ts'
import { shanghaiTime } from '../clock.ts'
import { file, page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { drawSheet } from '../papers/draw.ts'
import { askedOf, type Asked } from './asked.ts'
import { auditExport } from './export-totals.ts'
import { quarterLetterhead } from './letterhead.ts'
import { quarterAddress } from './quarter-address.ts'
import { quarterCases } from './quarter-cases.ts'
import { quarterFileInThread, quarterInThread } from './quarter-in-thread.ts'
import { quarterTables, type Made, type QuarterFile } from './quarter-job.ts'
import { quarterModel } from './quarter-page.ts'
import { quarterPaper } from './quarter-paper.ts'

export const quarterRoutes: readonly Route[] = [
  { method: 'GET', path: paths.quarter, permission: 'report:read', audit: 'none:read', handle: showQuarter },
  { method: 'GET', path: paths.quarterCases, permission: 'report:read', audit: 'none:read', handle: showCases },
  {
    method: 'GET',
    path: paths.quarterPdf,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: sendPaper,
  },
  {
    method: 'GET',
    path: paths.quarterXlsx,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => sendFile(call, { kind: 'xlsx' }),
  },
  {
    method: 'GET',
    path: paths.quarterCsv,
    permission: 'report:export',
    audit: 'report:export',
    bound: 'export',
    handle: (call) => {
      const table = quarterTables.find((one) => one === (call.query.table ?? 'rows'))
      if (table === undefined) throw new DomainError('not-found', 'no-such-page')
      return sendFile(call, { kind: 'csv', table })
    },
  },
]

/** Reads the quarter, that of today where none is named. Throws not-found for a quarter or unit that is none. */
async function quarterAsked(call: SignedInCall, action: Action): Promise<{ asked: Asked; quarter: Quarter }> {
  const thisMonth = monthOf(call.desk.clock.today())
  const quarter = call.query.quarter ? parseQuarter(call.query.quarter) : quarterOf(thisMonth)
  if (quarter === null) throw new DomainError('not-found', 'no-such-page')
  const months = monthsOf(quarter)
  const month = months.findLast((one) => one <= thisMonth) ?? months[2]
  return { asked: { ...(await askedOf(call, action)), month }, quarter }
}

async function showQuarter(call: SignedInCall): Promise<Answer> {
  const { asked, quarter } = await quarterAsked(call, 'report:read')
  const title = words(call.locale)('quarter.title')
  return page(statisticsPage, await quarterModel(call, asked, quarter), {
    title,
    breadcrumb: [
      { href: paths.totals, text: words(call.locale)('reports.title') },
      { href: null, text: title },
    ],
  })
}

async function showCases(call: SignedInCall): Promise<Answer> {
  const { asked, quarter } = await quarterAsked(call, 'report:read')
  const { context, title } = await quarterCases(call, asked, quarter)
  return page(figureCasesPage, context, {
    title,
    breadcrumb: [
      { href: quarterAddress(asked, quarter), text: words(call.locale)('quarter.title') },
      { href: null, text: title },
    ],
  })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'

const madeBy = ({ desk, actor }: SignedInCall): Made => ({
  by: actor.name,
  at: shanghaiTime(desk.clock.now()),
  on: desk.clock.today(),
})

async function sendPaper(call: SignedInCall): Promise<Answer> {
  const { asked, quarter } = await quarterAsked(call, 'report:export')
  const { desk, locale } = call
  const report = await quarterInThread(desk, asked, quarter)
  const letterhead = quarterLetterhead(report, asked, { locale, made: madeBy(call) })
  const bytes = await drawSheet(quarterPaper(letterhead, report, asked, locale), desk.clock.today())
  await auditExport(desk, call.actor, asked, { quarter, format: 'pdf', rows: report.rows.length })
  return file(bytes, 'application/pdf', `${nameOf(call, asked, quarter)}.pdf`)
}

async function sendFile(call: SignedInCall, format: QuarterFile['format']): Promise<Answer> {
  const { asked, quarter } = await quarterAsked(call, 'report:export')
  const { desk, locale } = call
  const { bytes, rows } = await quarterFileInThread(desk, asked, quarter, { format, locale, made: madeBy(call) })
  const kind = format.kind === 'csv' ? `csv-${format.table}` : format.kind
  await auditExport(desk, call.actor, asked, { quarter, format: kind, rows })
  const name = nameOf(call, asked, quarter)
  return format.kind === 'xlsx' ? file(bytes, XLSX, `${name}.xlsx`) : file(bytes, CSV, `${name}-${format.table}.csv`)
}

const nameOf = ({ locale }: SignedInCall, { tree }: Asked, quarter: Quarter): string =>
  `${words(locale)('quarter.title')}-${tree.name}-${quarter}`
