/** An objection as the journal tells it: the decision it is about, what was written, and how it ended. */
import { reviewEndings } from '../../../workflows/legal-aid/codes.ts'
import type { AidFile } from '../aid-file.ts'
import { decisionOf } from './reviewer.ts'

/** The steps of the review that matters: the last objection, and what came of it if anything did. */
export function reviewOf(file: Pick<AidFile, 'journal'>) {
  const objection = file.journal.findLast((event) => event.type === 'contested')
  if (!objection) return null
  const ending = file.journal.find(
    (event) => event.seq > objection.seq && (reviewEndings as readonly string[]).includes(event.type),
  )
  const before = { journal: file.journal.filter((event) => event.seq < objection.seq) }
  return { objection, ending: ending ?? null, decision: decisionOf(before) }
}

export type Step = AidFile['journal'][number]

/** What was written beside a step. */
export const noteOfStep = ({ notes }: Pick<AidFile, 'notes'>, step: Step): string | null => {
  const { noteId } = JSON.parse(step.payload) as { noteId?: string | null }
  return notes.find((note) => note.id === noteId)?.body ?? null
}

/** Why aid was refused or ended, as the journal has it. */
export const reasonOfStep = (step: Step): string => (JSON.parse(step.payload) as { reason: string }).reason
