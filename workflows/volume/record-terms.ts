/**
 * How long records that are no volumes are kept: no law says it, so the terms are dated settings (PIPL 19: the shortest time the
 * purpose needs). They are counted from the day a record came to its end, and the setting in force today decides.
 */
import type { ParameterCode } from '../law/parameters/parameter-codes.ts'
import type { Parameters } from '../law/parameters/parameters.ts'
import { addYears, isBefore, type Day } from '../values/day.ts'

/** What can be erased by itself; an aid case that was never granted is kept for a shorter time than one that was. */
export const recordTerms = [
  'consultation',
  'warning',
  'aid',
  'aid-refused',
  'outreach',
  'history',
  'bank-line',
  'person-request',
] as const
export type RecordTerm = (typeof recordTerms)[number]

/** A setting of so many years and more means for good. */
const FOR_GOOD = 100

const codeOf: Record<RecordTerm, ParameterCode> = {
  consultation: 'retention-consultation',
  warning: 'retention-warning',
  aid: 'retention-aid',
  'aid-refused': 'retention-aid-refused',
  outreach: 'retention-outreach',
  history: 'retention-history',
  'bank-line': 'retention-bank-line',
  'person-request': 'retention-person-request',
}

/** Years a record is kept; null for good, and where no setting holds. */
export function yearsKept(term: RecordTerm, parameters: Parameters, today: Day): number | null {
  const years = parameters(codeOf[term], today)?.value ?? FOR_GOOD
  return years >= FOR_GOOD ? null : years
}

/** The last day of keeping; null for good. */
export function keptUntil(term: RecordTerm, from: Day, parameters: Parameters, today: Day): Day | null {
  const years = yearsKept(term, parameters, today)
  return years === null ? null : addYears(from, years)
}

/** Records that ended before this day are due today; null where nothing of the kind ever is. */
export function endedBefore(term: RecordTerm, parameters: Parameters, today: Day): Day | null {
  const years = yearsKept(term, parameters, today)
  return years === null ? null : addYears(today, -years)
}

/** Whether a record of that end may go today: on its last day it is still kept. */
export function isDue(term: RecordTerm, from: Day, parameters: Parameters, today: Day): boolean {
  const until = keptUntil(term, from, parameters, today)
  return until !== null && isBefore(until, today)
}
