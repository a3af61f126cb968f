/** The import page: the form, and once the notice is clear, the year as it would be counted with. */
import type { z } from 'zod'
import type { importYearPage } from '../../templates/pages/law/import-year.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { calendarWith, type Calendar } from '../../workflows/law/calendar.ts'
import type { CalendarYear } from '../../workflows/law/calendar-years.ts'
import { daysOfYear } from '../../workflows/values/day.ts'
import { paths } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import type { ImportYear } from './import-year.ts'
import { lawTabs } from './tabs.ts'
import { yearGridOf } from './year-grid.ts'

type Model = z.input<typeof importYearPage.context>

/** A notice that was read and found clear, to be looked at before it counts. */
export type Preview = { asked: ImportYear; year: CalendarYear; balance: number }

/** The model of the page; what was typed is kept, also beside a preview. */
export function importModel(
  locale: Locale,
  known: Calendar,
  typed: Typed,
  faults: readonly FieldFault[],
  preview: Preview | null,
): Model {
  const next = Math.max(...known.years.filter((one) => one.complete).map((one) => one.year)) + 1
  const source = words(locale)('law.usual-source', { year: next })
  const fields = formFields({ year: String(next), source, ...typed }, faults)
  const years = [next, ...known.years.flatMap((one) => (one.complete ? [one.year] : [])).toReversed()]
  const asked = [
    fields.select(
      { name: 'year', label: 'law.import-year', required: true, hint: phrase('law.import-year-hint') },
      years.map((year) => ({ value: String(year), text: String(year) })),
    ),
    fields.text({ name: 'source', label: 'law.import-source', required: true, max: 120, width: 'long' }),
    fields.area({
      name: 'notice',
      label: 'law.import-notice',
      rows: 12,
      max: 20_000,
      hint: phrase('law.import-notice-hint'),
      focus: preview === null,
    }),
    fields.textFile({ name: 'file', label: 'law.import-file', hint: phrase('law.import-file-hint'), width: 'long' }),
  ]
  return {
    tabs: lawTabs('calendar'),
    back: paths.lawCalendar,
    action: paths.importYear,
    errors: fields.summary(),
    keys: { key: newToken(), revision: null },
    fields: asked,
    preview: preview === null ? null : previewModel(preview),
  }
}

function previewModel({ asked, year, balance }: Preview): Model['preview'] {
  const calendar = calendarWith([{ ...year, edition: 0 }])
  return {
    keys: { key: newToken(), revision: null },
    year: year.year,
    source: asked.source,
    notice: asked.notice,
    workdays: daysOfYear(year.year).filter((on) => !calendar.isDayOff(on)).length,
    counts: phrase('law.import-counts', {
      off: year.off.length,
      makeUp: year.makeUp.length,
      statutory: year.statutory.length,
    }),
    doubts: [
      ...(balance === 0
        ? []
        : [{ tone: 'soon' as const, text: phrase('law.import-unbalanced', { days: balance }), link: null }]),
      ...(year.statutory.length === 13
        ? []
        : [
            {
              tone: 'soon' as const,
              text: phrase('law.import-few-statutory', { count: year.statutory.length }),
              link: null,
            },
          ]),
    ],
    grid: yearGridOf(calendar, year.year),
  }
}
