/** The only place that reads the time, so that tests, the demonstration and audits can say when "now" is. */
import { day, type Day } from '../workflows/values/day.ts'

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T10:15:00.000Z`; sorts as text. */
export type Instant = string

export type Clock = {
  /** Milliseconds since 1970, for expiry arithmetic. */
  millis(): number
  now(): Instant
  /** Today's date in Asia/Shanghai, whatever the server's own zone. */
  today(): Day
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** A clock over any source of milliseconds. */
export function clockFrom(millis: () => number): Clock {
  return {
    millis,
    now: () => instantAt(millis()),
    today: () => shanghaiDay(millis()),
  }
}

export const systemClock: Clock = clockFrom(() => Date.now())

/** The instant at `millis`. */
export const instantAt = (millis: number): Instant => new Date(millis).toISOString()

/** Milliseconds of an instant written by `instantAt`. */
export const millisOf = (instant: Instant): number => Date.parse(instant)

/** The Shanghai calendar day of an epoch time. China keeps one zone without summer time since 1992. */
export function shanghaiDay(millis: number): Day {
  return day(instantAt(millis + SHANGHAI_OFFSET_MS).slice(0, 10))
}

/** Shanghai wall-clock time `YYYY-MM-DD HH:MM` of an instant, for pages. */
export function shanghaiTime(instant: Instant): string {
  return instantAt(millisOf(instant) + SHANGHAI_OFFSET_MS)
    .slice(0, 16)
    .replace('T', ' ')
}

/** The instant at which a Shanghai calendar day begins: 00:00:00.000 +08:00. */
export const shanghaiDayBegins = (on: Day): Instant => instantAt(Date.parse(`${on}T00:00:00Z`) - SHANGHAI_OFFSET_MS)
