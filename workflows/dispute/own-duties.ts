/** Which terms are our own to keep: they stay lit once their day has passed, while a party's window that has closed is no task. */
import { termRules } from '../law/term-rules.ts'

/** Rules of the clocks that bind the committee, beside first contact and the watch over instalments (RMTJ 31). */
export const ownDuties: readonly string[] = [
  'first-contact',
  'T11',
  ...Object.entries(termRules)
    .filter(([, rule]) => rule.binds === 'committee')
    .map(([id]) => id),
]
