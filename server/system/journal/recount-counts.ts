/** Holds the counts of one case (accepted, moved, closed; as 件 and 人) against its columns, so that every unit's month balances. */
import type { CountRow } from '../../../db/repositories/ledger.ts'
import type { WholeCase } from '../../../db/repositories/whole-cases.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between what a case and its workers are and how they were counted (domain.md 3.5 R9, R10). */
export function recountCounts({ row, counts, workers }: WholeCase): Difference[] {
  const accepted = row.accepted_on !== null
  const own = counts.filter((count) => count.party_id === null)
  const closedAs = accepted ? row.outcome : null
  return [
    ...compared('worker-count', row.id, row.worker_count, workers.filter((worker) => worker.left_on === null).length),
    ...compared('case-counts', row.id, accepted ? 1 : 0, total(own, 'case-accepted')),
    ...compared('case-closed', row.id, closings(closedAs, 1), closedIn(own)),
    ...compared('on-hand', row.id, accepted && row.outcome === null ? `1 at ${row.unit_id}` : '', onHand(own)),
    ...workers.flatMap((worker) => {
      const his = counts.filter((count) => count.party_id === worker.id)
      const times = total(his, 'worker-accepted')
      const open = times !== 0 && worker.outcome === null
      return [
        ...compared('worker-closed', row.id, closings(worker.outcome, times), closedIn(his)),
        ...compared('on-hand', row.id, open ? `${times} at ${row.unit_id}` : '', onHand(his)),
      ]
    }),
  ]
}

const closings = (outcome: string | null, times: number): string =>
  outcome === null || times === 0 ? '' : `${times} ${outcome}`

/** Closings that were not countered, by outcome. */
function closedIn(counts: readonly CountRow[]): string {
  return standing(
    counts.filter((count) => count.kind.endsWith('-closed')),
    (count) => count.outcome ?? '',
    (outcome, times) => `${times} ${outcome}`,
  )
}

/** What was accepted or moved in and neither moved out nor closed, by unit. */
function onHand(counts: readonly CountRow[]): string {
  const signed = counts.map((count) => (count.kind.endsWith('-closed') ? { ...count, amount: -count.amount } : count))
  return standing(
    signed,
    (count) => count.unit_id,
    (unitId, times) => `${times} at ${unitId}`,
  )
}

function standing(
  counts: readonly CountRow[],
  keyOf: (count: CountRow) => string,
  say: (key: string, times: number) => string,
): string {
  const sums = new Map<string, number>()
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.amount)
  return [...sums].flatMap(([key, times]) => (times === 0 ? [] : [say(key, times)])).join(', ')
}

const total = (counts: readonly CountRow[], kind: CountRow['kind']): number =>
  counts.filter((count) => count.kind === kind).reduce((sum, count) => sum + count.amount, 0)
