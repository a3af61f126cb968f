/** A year of the calendar as the grid shows it. */
import type { GridDayKind, YearGrid } from '../../templates/parts/year-grid.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { addMonthsTo, daysOfMonth, month, weekday, type Day, type Month } from '../../workflows/values/day.ts'

const WEEK = 7

/** The twelve months of a year, week by week. */
export function yearGridOf(calendar: Calendar, year: number): YearGrid {
  const january = month(`${String(year)}-01`)
  return {
    year,
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      weeks: weeksOf(calendar, addMonthsTo(january, at)),
    })),
  }
}

type Cell = YearGrid['months'][number]['weeks'][number][number]

function weeksOf(calendar: Calendar, of: Month): Cell[][] {
  const days = daysOfMonth(of)
  const cells: Cell[] = days.map((on, at) => ({ date: at + 1, kind: kindOf(calendar, on) }))
  const [first] = days
  const before = first === undefined ? 0 : weekday(first) - 1
  const filled: Cell[] = [...blanks(before), ...cells, ...blanks((WEEK - ((before + cells.length) % WEEK)) % WEEK)]
  return Array.from({ length: filled.length / WEEK }, (_, week) => filled.slice(week * WEEK, (week + 1) * WEEK))
}

const blanks = (count: number): Cell[] => Array.from({ length: count }, () => ({ date: null, kind: 'plain' }))

function kindOf(calendar: Calendar, on: Day): GridDayKind {
  if (calendar.isStatutory(on)) return 'statutory'
  if (calendar.isMakeUp(on)) return 'make-up'
  if (!calendar.isDayOff(on)) return 'plain'
  return calendar.isHoliday(on) ? 'off' : 'weekend'
}
