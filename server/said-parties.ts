/** Says who is in dispute with whom, in one line, the same on every list. */
import { words, type Locale } from '../templates/words/index.ts'

export type PartyLabels = { workerLabel: string; workerCount: number; employerLabel: string }

/** The first worker (and how many there are) and the first employer. */
export function saidParties(locale: Locale, labels: PartyLabels): string {
  const say = words(locale)
  const names = { worker: labels.workerLabel, employer: labels.employerLabel }
  return labels.workerCount > 1
    ? say('intake.parties-group', { ...names, count: labels.workerCount })
    : say('intake.parties-one', names)
}
