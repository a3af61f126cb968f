/** What the page of a month's forms shows: each as a table, with its note, the unit that reports, the period, and places to sign. */
import type { z } from 'zod'
import type { statisticsPage } from '../../templates/pages/reports/statistics.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { words, wordKey } from '../../templates/words/index.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { addressOf, type Asked } from './asked.ts'
import type { MonthReport } from './month-report.ts'
import { sheetTable } from './sheet-table.ts'
import { stateTag } from './state-tag.ts'
import { statisticForms, type Forms } from './statistics.ts'

type Context = z.input<typeof statisticsPage.context>

export function statisticsContext(call: SignedInCall, asked: Asked, report: MonthReport, sheets: Forms): Context {
  const { locale, desk, actor } = call
  const fields = formFields({ month: asked.month, unit: asked.unitId })
  const exports = mayEver(actor.grants, 'report:export')
  return {
    heading: words(locale)('statistics.title'),
    lead: words(locale)('reports.of', { unit: report.unit.name, month: report.month }),
    state: stateTag(report.standing.state, report.standing.how),
    filter: {
      action: paths.statistics,
      fields: [
        fields.month({ name: 'month', label: 'reports.month' }),
        fields.select(
          { name: 'unit', label: 'reports.unit', width: 'long' },
          asked.choice.map((unit) => ({ value: unit.id, text: unit.name })),
        ),
      ],
      reset: paths.statistics,
      kept: [],
    },
    acts: [
      { href: addressOf(asked), label: 'months.to-report' },
      ...(exports
        ? [
            { href: addressOf(asked, {}, paths.totalsPdf), label: 'statistics.pdf' as const },
            { href: addressOf(asked, {}, paths.brief), label: 'statistics.brief' as const },
            { href: addressOf(asked, {}, paths.totalsXlsx), label: 'reports.export-xlsx' as const },
            { href: addressOf(asked, {}, paths.aidStatisticsXlsx), label: 'statistics.aid-xlsx' as const },
            { href: addressOf(asked, {}, paths.aidStatisticsCsv), label: 'statistics.aid-csv' as const },
          ]
        : []),
    ],
    sections: statisticForms.map((form) => sheetTable(sheets[form], wordKey('statistics-note', form))),
    madeBy: actor.name,
    madeAt: shanghaiTime(desk.clock.now()),
  }
}
