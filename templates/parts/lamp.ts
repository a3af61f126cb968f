/** The state of one legal clock as shape, word and colour together, so that it reads in grey print and without colour sight. */

import { z } from 'zod'
import { daysBetween } from '../../workflows/values/day.ts'
import type { Day } from '../../workflows/values/day.ts'
import { phraseSchema } from '../words/phrase.ts'
import type { Phrase } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

/** `calm` time enough, `soon` near, `today` last day, `urgent` so near that others must act at once, `at-once` such a one on its last day, `late` past, `done` the clock has stopped, `none` no clock runs. */
export const lampStates = ['calm', 'soon', 'today', 'urgent', 'at-once', 'late', 'done', 'none'] as const

/** Disc, triangle, diamond, tick and ring on a 16 x 16 ground. */
const lampShapes = {
  calm: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z',
  soon: 'M8 1.5 15 14.5H1z',
  today: 'M8 1.5 15 14.5H1z',
  urgent: 'M8 .8 15.2 8 8 15.2.8 8z',
  'at-once': 'M8 .8 15.2 8 8 15.2.8 8z',
  late: 'M8 .8 15.2 8 8 15.2.8 8z',
  done: 'M2.5 8.5l3.6 3.6 7.4-8',
  none: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11z',
} as const satisfies Record<(typeof lampStates)[number], string>

export const lamp = definePart({
  name: 'lamp',
  context: z.strictObject({
    state: z.enum(lampStates),
    /** The outline that goes with the state, so that it reads without colour. */
    shape: z.enum(Object.values(lampShapes)),
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
 * @param urgentWithin days before the end from which it burns red; -1 never does
 */
export function lampOn(due: Day, today: Day, clock: Phrase | null = null, soonWithin = 3, urgentWithin = -1): Lamp {
  const left = daysBetween(today, due)
  if (left < 0) return inState('late', clock, due, -left)
  if (left <= urgentWithin) return inState(left === 0 ? 'at-once' : 'urgent', clock, due, left)
  if (left === 0) return inState('today', clock, due, 0)
  return inState(left <= soonWithin ? 'soon' : 'calm', clock, due, left)
}

const inState = (state: Lamp['state'], clock: Phrase | null, due: Day | null, days: number): Lamp => ({
  state,
  shape: lampShapes[state],
  clock,
  due,
  days,
})

export const stoppedLamp = (clock: Phrase | null = null): Lamp => inState('done', clock, null, 0)
export const noLamp: Lamp = inState('none', null, null, 0)
