/** The quarter's analysis (季分析): rates with their formula, rows, employers with most cases, and the course over quarters. */
import type { z } from 'zod'
import type { statisticsPage } from '../../templates/pages/reports/statistics.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { monthsOf, parseQuarter, quarterOf, type Quarter } from '../../workflows/values/quarter.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { arrangements } from './arrangement.ts'
import { addressOf, askedOf, type Asked } from './asked.ts'
import { quarterAddress } from './quarter-address.ts'
import { quarterInThread } from './quarter-in-thread.ts'
import { employerSheet, monthsSheet, quarterComparison, quarterCourse, quarterRows } from './quarter-sheets.ts'
import { ratesOf } from './rates.ts'
import { sheetTable } from './sheet-table.ts'
import { ratesSheet } from './statistics.ts'
import { unitViews } from './unit-tree.ts'

type Context = z.input<typeof statisticsPage.context>

/** How far back the filter leads. */
const CHOICE = 12

/** The context of the page; `?quarter=2026-Q4`, else the one of today. Throws not-found for a quarter or unit that is none. */
export async function quarterModel(call: SignedInCall): Promise<Context> {
  const { desk, actor, locale, query } = call
  const thisMonth = monthOf(desk.clock.today())
  const quarter = query.quarter ? parseQuarter(query.quarter) : quarterOf(thisMonth)
  if (quarter === null) throw new DomainError('not-found', 'no-such-page')
  const months = monthsOf(quarter)
  const asked = {
    ...(await askedOf(call, 'report:read')),
    month: months.findLast((one) => one <= thisMonth) ?? months[2],
  }
  const report = await quarterInThread(desk, asked, quarter)
  const hrefOf = (one: string): string => quarterAddress(asked, one)
  return {
    heading: words(locale)('quarter.title'),
    lead: words(locale)('quarter.of', { unit: asked.tree.name, quarter }),
    state: null,
    filter: filterOf(asked, quarter, quarterChoice(quarterOf(thisMonth))),
    acts: [
      { href: paths.weekly, label: 'weekly.title' },
      { href: addressOf(asked), label: 'rhythm.month' },
      { href: addressOf(asked, {}, paths.statistics), label: 'statistics.title' },
    ],
    sections: [
      sheetTable(quarterComparison(report, locale), 'quarter-note.comparison'),
      sheetTable(ratesSheet(ratesOf(report.total, report.kept), locale), 'statistics-note.rates'),
      sheetTable(quarterRows(report, asked, locale), 'quarter-note.rows'),
      sheetTable(employerSheet(report, locale), 'quarter-note.employers'),
      sheetTable(monthsSheet(report, asked, locale), 'quarter-note.months'),
      sheetTable(quarterCourse(report, hrefOf, locale), 'quarter-note.course'),
    ],
    madeBy: actor.name,
    madeAt: shanghaiTime(desk.clock.now()),
  }
}

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
