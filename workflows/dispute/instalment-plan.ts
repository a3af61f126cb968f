/** Cuts agreed sums into instalments and lays them on clauses; done by hand, a fen would be lost on every third of a hundred. */
import { addMonths, type Day } from '../values/day.ts'
import { fen, type Fen } from '../values/fen.ts'

/** One sum payable on or before a day. */
export type Part = { amountFen: Fen; dueOn: Day }

/**
 * `count` equal parts, a month apart, the first due on `first`; what cannot be divided falls on the last.
 * A day the month lacks is its last day (civil rule). Throws RangeError for less than one fen a part.
 */
export function equalParts(total: Fen, count: number, first: Day): Part[] {
  if (!Number.isInteger(count) || count < 1 || total < count) throw new RangeError(`${total} fen in ${count} parts`)
  const each = Math.floor(total / count)
  return Array.from({ length: count }, (_, at) => ({
    amountFen: fen(at === count - 1 ? total - each * (count - 1) : each),
    dueOn: addMonths(first, at),
  }))
}

/**
 * Lays a payee's parts on his clauses, first clause first, so that each clause carries its own instalments.
 * Parts that exceed the clauses stay on the last one and clauses without parts stay bare: the lint then names the difference.
 * @returns one list of parts for each clause amount, by due day
 */
export function layOnClauses(amounts: readonly Fen[], parts: readonly Part[]): Part[][] {
  const laid: Part[][] = amounts.map(() => [])
  const room = amounts.map(Number)
  let at = 0
  for (const part of parts.toSorted(byDay)) {
    let left: number = part.amountFen
    while (left > 0 && at < amounts.length) {
      const isLast = at === amounts.length - 1
      const share = isLast ? left : Math.min(left, room[at] ?? 0)
      if (share > 0) laid[at]?.push({ amountFen: fen(share), dueOn: part.dueOn })
      left -= share
      room[at] = (room[at] ?? 0) - share
      if (!isLast && (room[at] ?? 0) === 0) at += 1
    }
  }
  return laid
}

/** Parts of several clauses as one payee reads them: one line a day. */
export function byDueDay(parts: readonly Part[]): Part[] {
  const sums = new Map<Day, number>()
  for (const part of parts) sums.set(part.dueOn, (sums.get(part.dueOn) ?? 0) + part.amountFen)
  return [...sums].map(([dueOn, amount]) => ({ dueOn, amountFen: fen(amount) })).toSorted(byDay)
}

const byDay = (a: Part, b: Part): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)
