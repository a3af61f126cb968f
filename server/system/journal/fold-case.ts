/** Folds the journal of one dispute and holds it against the columns; today's guards are never asked. */
import type { WholeCase } from '../../../db/repositories/whole-cases.ts'
import { disputeContext } from '../../../workflows/dispute/context.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { phaseOf, stages } from '../../../workflows/dispute/stages.ts'
import { compared, type Difference } from './difference.ts'
import { foldJournal } from './fold-journal.ts'

/** Differences between the columns of a dispute and its journal. */
export function foldCase({ row, journal }: WholeCase): Difference[] {
  const { folded, found } = foldJournal(disputeWorkflow, row, journal)
  if (folded === null) return found
  return [
    ...found,
    ...compared('phase', row.id, row.phase, phaseToldBy(folded.stage)),
    // A step raises the revision at least once; its effects may raise it again, nothing lowers it.
    ...(row.revision >= folded.revision ? [] : compared('revision', row.id, row.revision, folded.revision)),
    ...compared('acceptance', row.id, row.accepted_on === null ? 'no' : 'yes', acceptedToldBy(folded.context)),
  ]
}

function phaseToldBy(stage: string): string | null {
  const found = stages.find((candidate) => candidate === stage)
  return found ? phaseOf(found) : null
}

function acceptedToldBy(context: unknown): string {
  const read = disputeContext.safeParse(context)
  return read.success && read.data.accepted ? 'yes' : 'no'
}
