/** One main cause a case: finds causes in the list in force on a day and picks the main one from the claim items. */
import { day, isAfter, isBefore, type Day } from '../values/day.ts'
import type { ArticleCode } from './articles.ts'
import { causeLists as tables, type CauseRow } from './cause-lists.ts'
import { claimItem, type ClaimItemCode } from './claim-items.ts'

/** A cause of action; `next` names the cause of the following list, so that totals run on across lists. */
export type Cause = { code: string; zh: string; en: string; next: string | null }
export type CauseList = { list: string; from: Day; to: Day | null; article: ArticleCode; causes: readonly Cause[] }

const toCause = ([code, zh, en, next]: CauseRow): Cause => ({ code, zh, en, next: next ?? null })

/** All lists, oldest first. */
export const causeLists: readonly CauseList[] = tables.map((table) => ({
  ...table,
  from: day(table.from),
  to: table.to === null ? null : day(table.to),
  causes: table.causes.map(toCause),
}))

const byCode: ReadonlyMap<string, Cause> = new Map(
  causeLists.flatMap(({ causes }) => causes.map((one) => [one.code, one] as const)),
)

/** A claimed item with its sum in fen; null where it is not money or nobody has named a sum yet. */
export type ClaimedItem = { item: ClaimItemCode; amountFen: number | null }

/** The list in force on a day; a day before the first list gets the first. */
export function causeListOn(on: Day): CauseList {
  const inForce = causeLists.find(({ from, to }) => !isBefore(on, from) && (to === null || !isAfter(on, to)))
  const [first] = causeLists
  if (first === undefined) throw new RangeError('there is no list of causes')
  return inForce ?? first
}

/**
 * A cause by its code in any list; codes are used once across lists.
 * @throws RangeError for a code no list holds
 */
export function cause(code: string): Cause {
  const found = byCode.get(code)
  if (found === undefined) throw new RangeError(`no cause of action ${code}`)
  return found
}

/** The code a cause is counted under today: older lists lead on to the newest. */
export function currentCause(code: string): string {
  const { next } = cause(code)
  return next === null ? code : currentCause(next)
}

/**
 * The main cause: that of the items which together claim most; with no sums, that of the item named first. Null without
 * items. Cases received under an older list carry its code.
 */
export function mainCauseOf(items: readonly ClaimedItem[], receivedOn: Day): string | null {
  const sums = new Map<string, number>()
  for (const { item, amountFen } of items) {
    const code = claimItem(item).cause
    sums.set(code, (sums.get(code) ?? 0) + (amountFen ?? 0))
  }
  // The sort is stable: equal sums keep the order in which the items were named.
  const [main] = [...sums].toSorted(([, a], [, b]) => b - a)
  return main === undefined ? null : causeInList(causeListOn(receivedOn), main[0])
}

/** Causes that began with the list of 2026, and the one that carried such claims before. */
const CARRIED_BEFORE: Readonly<Record<string, string>> = {
  '208': '205.5',
  '209': '205.5',
  '214.1': '205.1',
  '214.2': '205.5',
  '215.1': '206.2',
  '216': '206.2',
}

/**
 * The cause of a list that a code of the newest list stands for; what the older list did not know goes under the cause
 * that carried it, else under the general labour contract.
 */
export function causeInList(list: CauseList, code: string): string {
  const known = (wanted: string): string | undefined =>
    list.causes.find((candidate) => candidate.code === wanted || candidate.next === wanted)?.code
  const [general] = list.causes
  const found = known(code) ?? known(CARRIED_BEFORE[code] ?? '') ?? general?.code
  if (found === undefined) throw new RangeError(`the list ${list.list} is empty`)
  return found
}
