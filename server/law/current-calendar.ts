/** The calendar the desk counts with now: shipped years and imported ones, read anew for every act so that all processes agree. */
import { importedYears } from '../../db/repositories/calendar-imports.ts'
import type { Reader } from '../../db/database.ts'
import { calendarWith, type Calendar } from '../../workflows/law/calendar.ts'

/** Inside a transaction pass the transaction: a term then stands on the calendar it was written with. */
export async function currentCalendar(reader: Reader): Promise<Calendar> {
  return calendarWith(await importedYears(reader))
}
