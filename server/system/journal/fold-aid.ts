/** Folds the journal of one aid case, and holds what its lists and sums read against the rows they come from. */
import type { WholeAid } from '../../../db/repositories/whole-aid.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { aidGroupOf } from '../../../workflows/legal-aid/phases.ts'
import { compared, type Difference } from './difference.ts'
import { foldJournal } from './fold-journal.ts'

/** Differences between the columns of an aid case, its journal and its rows. */
export function foldAid({ row, journal, claims, proceedings, receipts, clocks }: WholeAid): Difference[] {
  const { folded, found } = foldJournal(aidWorkflow, row, journal)
  if (folded === null) return found
  const standing = receipts.filter((one) => one.status !== 'countered')
  const inForce = proceedings.filter((one) => one.effective_on !== null)
  return [
    ...found,
    ...compared('phase', row.id, row.phase, aidGroupOf(folded.stage)),
    // One event is one revision: nothing else changes an aid case.
    ...compared('revision', row.id, row.revision, folded.revision),
    ...compared('claimed-sum', row.id, row.claimed_fen, sum(claims.map((claim) => claim.amount_fen ?? 0))),
    ...compared('claimed-sum', row.id, row.claimed_fen, claimedByJournal(journal)),
    ...compared('aid-in-force', row.id, row.effective_fen, inForce.at(-1)?.effective_fen ?? null),
    ...compared('aid-received', row.id, row.received_fen, sum(standing.map((one) => one.amount_fen))),
    ...compared('lamp', row.id, row.next_due_on, nearestEnd(clocks)),
  ]
}

/** What was claimed when it was last said. */
const claimedByJournal = (journal: WholeAid['journal']): number => {
  const said = journal.findLast(({ type }) => type === 'applied' || type === 'claims-amended')
  return said === undefined ? 0 : (JSON.parse(said.payload) as { claimedFen: number }).claimedFen
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

const nearestEnd = (clocks: WholeAid['clocks']): string | null =>
  clocks
    .filter((clock) => clock.status !== 'met')
    .map((clock) => clock.due_on)
    .toSorted()[0] ?? null
