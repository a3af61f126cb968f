/** Holds what lists read of one case (its lamp and one row for every unit above it) against clocks and tree. */
import type { ScopeRow, WholeCase } from '../../../db/repositories/whole-cases.ts'
import { ownDuties } from '../../../workflows/dispute/own-duties.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between the list columns of a case and where they come from. `above`: the units that see each unit. */
export function recountLists(whole: WholeCase, above: ReadonlyMap<string, string[]>): Difference[] {
  const { row, scope } = whole
  const should = (above.get(row.unit_id) ?? []).map((ancestor_id) =>
    saidScope({
      ancestor_id,
      dispute_id: row.id,
      phase: row.phase,
      received_on: row.received_on,
      next_due_on: row.next_due_on,
    }),
  )
  return [
    ...compared('lamp', row.id, row.next_due_on, nearestEnd(whole)),
    ...compared('scope', row.id, scope.map(saidScope).toSorted().join('; '), should.toSorted().join('; ')),
  ]
}

const saidScope = (scope: ScopeRow): string =>
  [scope.ancestor_id, scope.phase, scope.received_on, scope.next_due_on ?? '-'].join(' ')

/** A running term, or a duty of our own that is overdue. */
function nearestEnd({ row, clocks }: WholeCase): string | null {
  if (row.phase === 'archived') return null
  const lit = clocks.filter(
    (clock) => clock.status === 'running' || (clock.status === 'expired' && ownDuties.includes(clock.rule)),
  )
  const ends = lit.flatMap((clock) => clock.due_on ?? [])
  return ends.toSorted()[0] ?? null
}
