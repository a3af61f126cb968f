/** Tells many stories at once in the order of time: the city lives its two years day by day, and ends now. */
import { millisOf, type Clock, clockFrom } from '../../server/clock.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'

/** A Shanghai wall-clock moment. */
export type Moment = { day: Day; time: string }

/** A story waits for its next moment; one that comes after the end of the agenda never comes. */
export type Telling = AsyncGenerator<Moment, void, void>

/** A clock that goes where it is put and ticks a little with each reading, so that rows keep their order. */
export type MovingClock = Clock & { moveTo(millis: number): void }

const TICK_MS = 3

export function movingClock(startMillis: number): MovingClock {
  let millis = startMillis
  return {
    ...clockFrom(() => (millis += TICK_MS)),
    moveTo: (to) => {
      millis = Math.max(millis, to)
    },
  }
}

/** Milliseconds of a Shanghai moment. */
export const millisAt = ({ day, time }: Moment): number => millisOf(`${day}T${time}:00.000+08:00`)

type Waiting = { telling: Telling; at: number; order: number }

/** Tells all stories up to `endMillis`; `progress` hears how many have begun. */
export async function tellAll(
  tellings: readonly Telling[],
  clock: MovingClock,
  endMillis: number,
  progress: (begun: number) => void,
): Promise<void> {
  const waiting: Waiting[] = []
  for (const [order, telling] of tellings.entries()) await listen({ telling, at: 0, order }, waiting, endMillis)
  const begun = new Set<number>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    clock.moveTo(next.at)
    if (!begun.has(next.order)) progress(begun.add(next.order).size)
    await listen(next, waiting, endMillis)
  }
}

/** Lets one story go on to its next moment and puts it back in line. */
async function listen(story: Waiting, waiting: Waiting[], endMillis: number): Promise<void> {
  const step = await story.telling.next().catch((cause: unknown) => {
    throw new Error(`story ${story.order} stumbled: ${reasonsIn(cause)}`, { cause })
  })
  if (step.done === true) return
  const at = Math.max(millisAt(step.value), story.at)
  if (at > endMillis) return
  const place = waiting.findLastIndex((other) => other.at <= at)
  waiting.splice(place + 1, 0, { ...story, at })
}

const reasonsIn = (cause: unknown): string =>
  cause instanceof DomainError
    ? `${cause.code} ${cause.reasons.map((reason) => reason.code).join(', ')}`
    : String(cause)
