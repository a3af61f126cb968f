/** The arithmetic of the recovered totals: into which month an entry falls, whether the month balances. */
import {
  addMonthsTo,
  day,
  earliestDay,
  firstOfMonth,
  isAfter,
  isBefore,
  monthOf,
  type Day,
  type Month,
} from '../values/day.ts'
import { recoveryDefinitions, type RecoveryDefinitions } from './recovery-definitions.ts'

/** The definitions in force on a day; a day before the first version gets the first. */
export function definitionsOn(
  on: Day,
  versions: readonly RecoveryDefinitions[] = recoveryDefinitions,
): RecoveryDefinitions {
  const inForce = versions.findLast(
    ({ from, to }) => !isBefore(on, day(from)) && (to === null || !isAfter(on, day(to))),
  )
  const [first] = versions
  if (first === undefined) throw new RangeError('there are no recovery definitions')
  return inForce ?? first
}

export type BookingMark = 'in-time' | 'late' | 'correction'
export type Booking = {
  bookedMonth: Month
  mark: BookingMark
  /** The month the entry belongs to by its business day, where that month was closed already. */
  originMonth: Month | null
}

/**
 * The posting month of an entry (R4): the month of the business day while open, else the month it is keyed in.
 * @param entry.corrects the month that holds the entry it counters or amends: closed, it makes this one a correction of that
 *   month even where its own day lies in an open one
 * @throws RangeError when the business day lies after the day of recording
 */
export function bookedMonth(entry: {
  occurredOn: Day
  recordedOn: Day
  corrects?: Month | null
  /** A month before which it cannot stand, though it may be open. */
  notBefore?: Month | null
  /** Whether a month is closed for the unit that books. */
  isClosed: (month: Month) => boolean
}): Booking {
  if (isAfter(entry.occurredOn, entry.recordedOn))
    throw new RangeError('an entry cannot be recorded before it happened')
  const { isClosed, corrects = null, notBefore = null } = entry
  const month = monthOf(entry.occurredOn)
  const corrected = corrects !== null && isClosed(corrects) ? corrects : null
  const shut = (of: Month): boolean => isClosed(of) || (notBefore !== null && of < notBefore)
  if (!shut(month))
    return corrected === null
      ? { bookedMonth: month, mark: 'in-time', originMonth: null }
      : { bookedMonth: month, mark: 'correction', originMonth: corrected }
  let posting = monthOf(entry.recordedOn)
  // A unit that closed its current month early posts into the next open one.
  while (shut(posting)) posting = addMonthsTo(posting, 1)
  return { bookedMonth: posting, mark: corrects === null ? 'late' : 'correction', originMonth: corrected ?? month }
}

/**
 * The business day of what takes an entry of a count back: in the month that holds it, also where it came late and so lies in
 * another month than its own day; a month that has not begun yet is held by today.
 */
export const counterDay = (own: Day, held: Month, today: Day): Day =>
  monthOf(own) === held ? own : (earliestDay([firstOfMonth(held), today]) ?? today)

/** Whether opening + accepted = closed + closing (R10); `difference` is what the left side has too much. */
export function balanceCheck(counts: { opening: number; accepted: number; closed: number; closing: number }): {
  balanced: boolean
  difference: number
} {
  const difference = counts.opening + counts.accepted - counts.closed - counts.closing
  return { balanced: difference === 0, difference }
}
