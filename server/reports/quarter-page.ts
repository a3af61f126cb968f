/** The quarter's analysis (季分析): rates with their formula, rows, employers with most cases, and the course over quarters. */
import type { z } from 'zod'
import { employersInScope } from '../../db/repositories/employer-lists.ts'
import type { statisticsPage } from '../../templates/pages/reports/statistics.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { svgBars } from '../../templates/charts/svg-bars.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { monthsOf, quarterOf, type Quarter } from '../../workflows/values/quarter.ts'
import { shanghaiTime } from '../clock.ts'
import { employerScope, isSeen } from '../employers/open-employer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { arrangements } from './arrangement.ts'
import { addressOf, type Asked } from './asked.ts'
import { quarterCharts } from './charts.ts'
import { quarterAddress } from './quarter-address.ts'
import { quarterInThread } from './quarter-in-thread.ts'
import { quarterTables, type QuarterTable } from './quarter-job.ts'
import type { QuarterReport } from './quarter-report.ts'
import { quarterSheets } from './quarter-sheets.ts'
import { sheetTable } from './sheet-table.ts'
import { unitViews } from './unit-tree.ts'

type Context = z.input<typeof statisticsPage.context>

/** How far back the filter leads. */
const CHOICE = 12

/** The context of the page. */
export async function quarterModel(call: SignedInCall, asked: Asked, quarter: Quarter): Promise<Context> {
  const { desk, actor, locale } = call
  const report = await quarterInThread(desk, asked, quarter)
  const sheets = quarterSheets(report, asked, locale, await seenEmployers(call, report))
  const charts = quarterCharts(report, locale).map((chart, at) => svgBars(chart, `course-${at}`))
  return {
    heading: words(locale)('quarter.title'),
    lead: words(locale)('quarter.of', { unit: asked.tree.name, quarter }),
    state: null,
    filter: filterOf(asked, quarter, quarterChoice(quarterOf(monthOf(desk.clock.today())))),
    acts: [
      { href: paths.weekly, label: 'weekly.title' },
      { href: addressOf(asked), label: 'rhythm.month' },
      { href: addressOf(asked, {}, paths.statistics), label: 'statistics.title' },
      ...(mayEver(actor.grants, 'radar:read') ? [{ href: paths.radar, label: 'radar.title' as const }] : []),
      ...(mayEver(actor.grants, 'report:export') ? exportsOf(asked, quarter) : []),
    ],
    sections: quarterTables.map((table) => sheetTable(sheets[table], noteOf(table), table === 'course' ? charts : [])),
    madeBy: actor.name,
    madeAt: shanghaiTime(desk.clock.now()),
  }
}

/** Of the employers ranked those whose pages the reader may open. */
async function seenEmployers({ desk, actor }: SignedInCall, { employers }: QuarterReport): Promise<Set<string>> {
  if (!mayEver(actor.grants, 'employer:read')) return new Set()
  const ids = employers.map((one) => one.id)
  const known = await employersInScope(desk.db.reader, employerScope(actor), ids)
  return new Set(employers.filter((one) => isSeen(one, known)).map((one) => one.id))
}

const noteOf = (table: QuarterTable): WordKey =>
  table === 'rates' ? 'statistics-note.rates' : wordKey('quarter-note', table)

const exportsOf = (asked: Asked, quarter: Quarter): Context['acts'] => [
  { href: quarterAddress(asked, quarter, {}, paths.quarterPdf), label: 'statistics.pdf' },
  { href: quarterAddress(asked, quarter, {}, paths.quarterXlsx), label: 'reports.export-xlsx' },
  { href: quarterAddress(asked, quarter, { table: 'rows' }, paths.quarterCsv), label: 'reports.export-csv' },
  { href: quarterAddress(asked, quarter, { table: 'employers' }, paths.quarterCsv), label: 'quarter.export-employers' },
]

const quarterChoice = (latest: Quarter): Quarter[] =>
  Array.from({ length: CHOICE }, (_, back) => quarterOf(addMonthsTo(monthsOf(latest)[0], -3 * back)))

function filterOf(asked: Asked, quarter: Quarter, near: readonly Quarter[]): Context['filter'] {
  const fields = formFields({ quarter, unit: asked.unitId, view: asked.view, by: asked.by })
  const choice = near.includes(quarter) ? near : [quarter, ...near]
  return {
    action: paths.quarter,
    fields: [
      fields.select(
        { name: 'quarter', label: 'quarter.quarter' },
        choice.map((one) => ({ value: one, text: one })),
      ),
      fields.select(
        { name: 'unit', label: 'reports.unit', width: 'long' },
        asked.choice.map((unit) => ({ value: unit.id, text: unit.name })),
      ),
      fields.select({ name: 'view', label: 'reports.view' }, codeChoices('unit-view', unitViews)),
      fields.select({ name: 'by', label: 'reports.arrange' }, codeChoices('arrange', arrangements)),
    ],
    reset: paths.quarter,
    kept: [],
  }
}
