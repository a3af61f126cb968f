/** Where a unit's month stands and what may be done with it next: months close in order, by two persons, and open again only from the last (domain.md 3.5 R4, R10). */
import type { Reason } from '../errors.ts'
import { addMonthsTo, isAfter, lastOfMonth, type Day, type Month } from '../values/day.ts'

export const monthStepKinds = [
  'proposed',
  'returned',
  'closed',
  'reopening-proposed',
  'reopening-refused',
  'reopened',
] as const
export type MonthStepKind = (typeof monthStepKinds)[number]

/** `closing` and `reopening` wait for the second person. */
export type MonthState = 'open' | 'closing' | 'closed' | 'reopening'

const stateAfterStep: Record<MonthStepKind, MonthState> = {
  proposed: 'closing',
  returned: 'open',
  closed: 'closed',
  'reopening-proposed': 'reopening',
  'reopening-refused': 'closed',
  reopened: 'open',
}

/** Where a month stands after its last step; open where none was taken. */
export const stateAfter = (last: MonthStepKind | null): MonthState => (last === null ? 'open' : stateAfterStep[last])

/** What waits for a second person, and what becomes of it by his word. */
export const decisions = {
  closing: { agreed: 'closed', refused: 'returned' },
  reopening: { agreed: 'reopened', refused: 'reopening-refused' },
} as const satisfies Record<string, { agreed: MonthStepKind; refused: MonthStepKind }>

/** Who closes months: the county for all below it, the city over its counties; committees and rooms close with their county. */
export const closesMonths = ({ kind }: { kind: string }): boolean => kind === 'city' || kind === 'county'

export type MonthPlace = {
  month: Month
  today: Day
  /** The last month this unit has closed itself. */
  closedThrough: Month | null
  /** The last month a unit above it has closed. */
  closedAbove: Month | null
}

const reason = (code: string, cure: Reason['cure']): Reason => ({ code, article: 'REC-10', cure })

/** Why the month cannot be closed now; empty where it can. The first closing of a unit may be any month that is over. */
export function closingRefused({ month, today, closedThrough }: MonthPlace): Reason[] {
  const refusals: Reason[] = []
  if (!isAfter(today, lastOfMonth(month))) refusals.push(reason('month-not-over', 'time'))
  if (closedThrough !== null && month <= closedThrough) refusals.push(reason('month-closed-already', 'nobody'))
  else if (closedThrough !== null && month !== addMonthsTo(closedThrough, 1))
    refusals.push(reason('month-earlier-open', 'supervisor'))
  return refusals
}

/** Why the month cannot be opened again now: later months rest on it, and a unit above counts with it. */
export function reopeningRefused({ month, closedThrough, closedAbove }: MonthPlace): Reason[] {
  const refusals: Reason[] = []
  if (closedThrough !== month) refusals.push(reason('month-not-the-last', 'supervisor'))
  if (closedAbove !== null && closedAbove >= month) refusals.push(reason('month-closed-above', 'supervisor'))
  return refusals
}
