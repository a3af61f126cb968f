/** Counts an aid case: accepted with its number, closed when it is over, and open again when it is taken up again (R9). */
import { aidGroupOf } from '../../../workflows/legal-aid/phases.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Books } from './book-aid.ts'

export async function keepCounts(books: Books, on: Day): Promise<void> {
  const { row, counts } = books
  if (row.case_number === null) return
  const accepted = counts.some((count) => count.kind === 'case-accepted')
  if (!accepted) await books.count({ kind: 'case-accepted', outcome: null, by: 1, on, corrects: null })
  const closings = counts.filter((count) => count.kind === 'case-closed')
  const closed = closings.reduce((sum, count) => sum + count.amount, 0) > 0
  const over = aidGroupOf(row.stage) === 'over'
  const last = closings.at(-1)
  if (over && !closed) await books.count({ kind: 'case-closed', outcome: outcomeOf(row), by: 1, on, corrects: null })
  if (!over && closed && last)
    await books.count({ kind: 'case-closed', outcome: last.outcome, by: -1, on, corrects: last })
}

/** A case that ended before its time is told by how, any other by its result. */
const outcomeOf = ({ stage, result }: Books['row']): string => (stage === 'closed' ? (result ?? 'ended') : stage)
