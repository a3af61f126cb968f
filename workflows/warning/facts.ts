/** What the guards of a warning are told about its rows. */
import type { WarningLevel } from '../law/warning-rules.ts'
import type { Day } from '../values/day.ts'

export type WarningFacts = {
  today: Day
  /** The day of the step this one follows from; for the first, the earliest day a report may be of. */
  notBefore: Day
  /** The level a rise or fall leads to; null for every other step. */
  to: WarningLevel | null
  /** The report named is asked for and not yet made. */
  reportOpen: boolean
  /** No report to the county union is outstanding. */
  reportsMade: boolean
  /** No danger, or the police was told of it (RMTJ 25). */
  policeTold: boolean
  /** The letter named waits for an answer. */
  letterOpen: boolean
  /** The day for its answer has passed. */
  answerOverdue: boolean
  /** The outcome can only come from something that was done: a letter, an inspection, a case, a hand-over. */
  outcomeNeedsWay: boolean
}
