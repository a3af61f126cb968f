/** What a case's ledger says on a day: the fold of its entries, without which no balance could be told for the past (REC-1 to REC-3). */
import { isAfter, type Day } from '../values/day.ts'
import { fen, type Fen } from '../values/fen.ts'

/** `corrected` stands with legal aid alone and adds to no balance. */
export type LedgerKind = 'claimed' | 'agreed' | 'due' | 'received' | 'verified' | 'written-off' | 'corrected'

/** One entry as far as a balance needs it; a counter-entry carries a negative sum in fen. */
export type LedgerLine = { kind: LedgerKind; partyId: string; fen: number; on: Day }

/**
 * Sums in fen. `owed`, `overdue` and `overpaid` are counted worker by worker: what one got too much pays no other. `overdue`
 * is what fell due and neither arrived nor was given up.
 */
export type Balance = Readonly<
  Record<'claimed' | 'agreed' | 'due' | 'received' | 'verified' | 'writtenOff' | 'owed' | 'overdue' | 'overpaid', Fen>
>

/** The balance of all workers together, of entries up to and with the day; null takes every entry. */
export function balanceOn(lines: readonly LedgerLine[], on: Day | null): Balance {
  return [...balancesOn(lines, on).values()].reduce(added, nothing)
}

/** The balance of each worker who has an entry up to and with the day. */
export function balancesOn(lines: readonly LedgerLine[], on: Day | null): Map<string, Balance> {
  const known = lines.filter((line) => on === null || !isAfter(line.on, on))
  const byWorker = Map.groupBy(known, (line) => line.partyId)
  return new Map([...byWorker].map(([id, own]) => [id, balanceOf(own)]))
}

const zero = fen(0)
const nothing: Balance = {
  claimed: zero,
  agreed: zero,
  due: zero,
  received: zero,
  verified: zero,
  writtenOff: zero,
  owed: zero,
  overdue: zero,
  overpaid: zero,
}

function balanceOf(lines: readonly LedgerLine[]): Balance {
  const sum = (kind: LedgerKind): Fen =>
    fen(lines.reduce((total, line) => total + (line.kind === kind ? line.fen : 0), 0))
  const [agreed, due, received, writtenOff] = [sum('agreed'), sum('due'), sum('received'), sum('written-off')]
  const rest = agreed - received - writtenOff
  return {
    claimed: sum('claimed'),
    agreed,
    due,
    received,
    verified: sum('verified'),
    writtenOff,
    owed: fen(Math.max(0, rest)),
    overdue: fen(Math.max(0, due - received - writtenOff)),
    overpaid: fen(Math.max(0, -rest)),
  }
}

const added = (one: Balance, other: Balance): Balance => ({
  claimed: fen(one.claimed + other.claimed),
  agreed: fen(one.agreed + other.agreed),
  due: fen(one.due + other.due),
  received: fen(one.received + other.received),
  verified: fen(one.verified + other.verified),
  writtenOff: fen(one.writtenOff + other.writtenOff),
  owed: fen(one.owed + other.owed),
  overdue: fen(one.overdue + other.overdue),
  overpaid: fen(one.overpaid + other.overpaid),
})
