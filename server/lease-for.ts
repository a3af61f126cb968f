/** From when to when a lease of a piece of the desk's own work lasts. */
import { instantAt, type Clock, type Instant } from './clock.ts'

/** Processes whose clocks differ by more are told so on the health page long before. */
const SKEW_MS = 60 * 60 * 1000

/** The times of a lease of `millis` milliseconds taken now; no honest clock of ours gives one that ends after `latest`. */
export function leaseFor(clock: Clock, millis: number): Record<'now' | 'until' | 'latest', Instant> {
  const now = clock.millis()
  return { now: instantAt(now), until: instantAt(now + millis), latest: instantAt(now + millis + SKEW_MS) }
}
