/** The day an agreement takes effect stands in the history on its own: papers signed out of order would tell it on another day (RMTJ 29). */
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import type { TimelineEntry } from '../../../templates/parts/timeline.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { DisputeFile } from '../dispute-file.ts'

/** The agreement that took effect by a line of the journal; null where none did. */
export function tookEffectBy(file: DisputeFile, event: JournalRow): WholeAgreement | null {
  const { agreementId } = JSON.parse(event.payload) as { agreementId?: string }
  const effects = JSON.parse(event.effects) as { type: string }[]
  if (agreementId === undefined || !effects.some((effect) => effect.type === 'book-agreed')) return null
  const agreement = file.agreements.find((candidate) => candidate.id === agreementId)
  return agreement && agreement.effective_on !== null ? agreement : null
}

/** The line of the effect beside the line of the last mark; the stage changes with the effect, on its day. */
export function withEffect(last: TimelineEntry, agreement: WholeAgreement): TimelineEntry[] {
  const effect: TimelineEntry = {
    ...last,
    day: agreement.effective_on ?? last.day,
    time: null,
    enteredLater: null,
    title: phrase('happened.took-effect'),
    note: agreement.number,
    links: [],
    weight: 'milestone',
  }
  return [effect, { ...last, changes: [], weight: 'step' }]
}
