/** What a worker may say of the service after a case, until when, and what is made of it. */
import type { Reason } from '../errors.ts'
import { addDays, isAfter, type Day } from '../values/day.ts'

/** 满意, 基本满意, 不满意: the words of the follow-up record (form 11). */
export const scores = ['satisfied', 'accepts', 'unsatisfied'] as const
export type Score = (typeof scores)[number]

/** Manner, speed and fairness of the service, each answered or not. */
export const aspects = ['manner', 'speed', 'fairness'] as const
export type Aspect = (typeof aspects)[number]
export const marks = ['good', 'fair', 'poor'] as const
export type Mark = (typeof marks)[number]

/** By the worker himself with the slip's code, on a sheet of paper that the desk enters, or told on the follow-up visit. */
export const ratingSources = ['code', 'paper', 'visit'] as const
export type RatingSource = (typeof ratingSources)[number]

/** Days after the case closed within which the code opens the questions, and after the first answer within which it may change. */
const RATE_WITHIN_DAYS = 90
const CHANGE_WITHIN_DAYS = 14

/** Why the code does not open the questions on a day; null while it does. */
export function closedToRating(
  { closedOn, firstRatedOn }: { closedOn: Day | null; firstRatedOn: Day | null },
  today: Day,
): Reason | null {
  if (closedOn === null) return { code: 'rating-after-the-case', article: null, cure: 'time' }
  if (firstRatedOn !== null)
    return isAfter(today, addDays(firstRatedOn, CHANGE_WITHIN_DAYS))
      ? { code: 'rating-kept', article: null, cure: 'nobody' }
      : null
  return isAfter(today, addDays(closedOn, RATE_WITHIN_DAYS))
    ? { code: 'rating-too-late', article: null, cure: 'nobody' }
    : null
}

/** Whether a new answer takes the place of one that stands: what a mediator was told on a visit never covers the worker's own. */
export const replaces = (before: RatingSource, now: RatingSource): boolean => now !== 'visit' || before === 'visit'

export type ScoreCounts = Readonly<Record<Score, number>>

/** Both sides of the rate of satisfaction: satisfied and by and large satisfied, of all who answered. */
export function satisfaction(counts: ScoreCounts): { of: number; among: number } {
  const of = counts.satisfied + counts.accepts
  return { of, among: of + counts.unsatisfied }
}
