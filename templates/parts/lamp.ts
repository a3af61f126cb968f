/** The state of one legal clock as shape, word and colour together, so that it reads in grey print and without colour sight. */

import { z } from 'zod'
import { daysBetween } from '../../workflows/values/day.ts'
import type { Day } from '../../workflows/values/day.ts'
import { phraseSchema } from '../words/phrase.ts'
import type { Phrase } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

/** `calm` time enough, `soon` near, `today` last day, `late` past, `done` the clock has stopped, `none` no clock runs. */
export const lampStates = ['calm', 'soon', 'today', 'late', 'done', 'none'] as const

export const lamp = definePart({
  name: 'lamp',
  context: z.strictObject({
    state: z.enum(lampStates),
    /** What runs out, e.g. the 15 days of mediation; null where the surroundings say it. */
    clock: phraseSchema.nullable(),
    due: z.string().nullable(),
    /** Whole days left or overdue, never negative. */
    days: z.int().nonnegative(),
  }),
})

export type Lamp = z.output<typeof lamp.context>

/**
 * The lamp of a clock that ends on `due`, seen on `today`.
 * @param soonWithin days before the end from which it counts as near
 */
export function lampOn(due: Day, today: Day, clock: Phrase | null = null, soonWithin = 3): Lamp {
  const left = daysBetween(today, due)
  if (left < 0) return { state: 'late', clock, due, days: -left }
  if (left === 0) return { state: 'today', clock, due, days: 0 }
  return { state: left <= soonWithin ? 'soon' : 'calm', clock, due, days: left }
}

export const stoppedLamp = (clock: Phrase | null = null): Lamp => ({ state: 'done', clock, due: null, days: 0 })
export const noLamp: Lamp = { state: 'none', clock: null, due: null, days: 0 }
