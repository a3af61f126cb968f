/** Shanghai day and time as the instant it was: when somebody was told, by the hour. */
import type { Day } from '../../workflows/values/day.ts'
import { instantAt, millisOf, shanghaiDayBegins, type Instant } from '../clock.ts'

const MINUTE_MS = 60_000

/** @param time `HH:MM` */
export function instantOf(on: Day, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantAt(millisOf(shanghaiDayBegins(on)) + (hours * 60 + minutes) * MINUTE_MS)
}
