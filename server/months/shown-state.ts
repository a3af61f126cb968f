/** How a month's state is shown: a committee's or room's month is closed where a unit above has closed it. */
import type { Tag } from '../../templates/parts/tag.ts'
import { closesMonths, type MonthState } from '../../workflows/months/closing.ts'
import { stateTag } from '../reports/state-tag.ts'

/** `closedAbove` is the last month any unit above has closed. */
export function shownState(
  unit: { kind: string },
  month: string,
  { state, closedAbove }: { state: MonthState; closedAbove: string | null },
): Tag {
  if (closesMonths(unit)) return stateTag(state)
  return closedAbove !== null && closedAbove >= month ? stateTag('closed', 'above') : stateTag('open')
}
