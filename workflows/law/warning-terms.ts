/** When a report about a warning is due: days of a working calendar end with their day, hours and "at once" are the server's to count. */
import { addDays, type Day } from '../values/day.ts'
import type { Calendar } from './calendar.ts'

/** The last of so many working days; the day of the event is not counted (MFD 201). */
export function lastWorkingDay(from: Day, length: number, calendar: Calendar): Day {
  let on = from
  for (let left = length; left > 0;) {
    on = addDays(on, 1)
    if (!calendar.isDayOff(on)) left -= 1
  }
  return on
}
