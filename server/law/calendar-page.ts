/** The calendar page: every year the desk counts with, the newest first, and the warning that the known days end soon. */
import type { z } from 'zod'
import type { importsMade } from '../../db/repositories/calendar-imports.ts'
import type { lawCalendarPage } from '../../templates/pages/law/calendar.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { day, daysBetween, daysOfYear, type Day } from '../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../clock.ts'
import { paths } from '../http/paths.ts'
import { lawTabs } from './tabs.ts'
import { yearGridOf } from './year-grid.ts'

/** The notice is usually out by mid-November: from here on a missing year is asked for. */
const ASK_DAYS = 60

type Asked = { today: Day; imports: Awaited<ReturnType<typeof importsMade>>; mayImport: boolean }

/** The page model of a calendar. */
export function calendarModel(
  locale: Locale,
  calendar: Calendar,
  { today, imports, mayImport }: Asked,
): z.input<typeof lawCalendarPage.context> {
  return {
    tabs: lawTabs('calendar'),
    version: calendar.version,
    knownFrom: calendar.knownFrom,
    knownUntil: calendar.knownUntil,
    importHref: mayImport ? paths.importYear : null,
    notices: endingSoon(calendar, today),
    years: calendar.years.toReversed().map(({ year, source, complete }) => ({
      year,
      source,
      imported: saidImport(locale, imports.find((one) => one.year === year) ?? null),
      complete,
      open: year >= Number.parseInt(today.slice(0, 4), 10),
      workdays: daysOfYear(year).filter((on) => !calendar.isDayOff(on)).length,
      grid: yearGridOf(calendar, year),
    })),
  }
}

function endingSoon({ knownUntil }: Calendar, today: Day): Notice[] {
  const left = daysBetween(today, day(knownUntil))
  if (left > ASK_DAYS) return []
  const values = { day: knownUntil, year: Number.parseInt(knownUntil.slice(0, 4), 10) + 1 }
  return [{ tone: left < 0 ? 'late' : 'soon', text: phrase('law.year-wanted', values), link: null }]
}

const saidImport = (locale: Locale, made: Asked['imports'][number] | null): string | null =>
  made === null
    ? null
    : words(locale)('law.imported-by', {
        name: made.by ?? '--',
        day: shanghaiDay(millisOf(made.at)),
        edition: made.edition,
      })
