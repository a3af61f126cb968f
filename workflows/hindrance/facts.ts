/** What the guards of a hindrance are told about its rows. */
import type { Day } from '../values/day.ts'

export type HindranceFacts = {
  today: Day
  /** The day of the step this one follows from; for the first, the day the agreement took effect. */
  notBefore: Day
  /** As many attempts reached nobody as the desk asks for before a payee is called lost. */
  sought: boolean
  /** No other of this kind is under way for the same party. */
  noneOfItsKind: boolean
}
