/** What somebody records of a warning, as its forms bring it; the use case makes the journal's payload of it. */
import type { Day } from '../../workflows/values/day.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import type { WarningLevel, WarningSign } from '../../workflows/law/warning-rules.ts'
import type { LetterKind, WarningOutcome } from '../../workflows/warning/events.ts'

export type WarningFacted = {
  people: number
  arrearsMonths: number
  arrearsFen: Fen
  layoffPeople: number
  staffCount: number | null
  ownerReach: string
  signs: WarningSign[]
}

/** Each step with what it asks for. Times are `HH:MM` in Shanghai. */
export type WarningAsked =
  | { type: 'told'; clockId: string; time: string }
  | ({ type: 'facts-updated' } & WarningFacted)
  | { type: 'verified'; manner: string }
  | { type: 'dismissed'; reason: string }
  | { type: 'level-raised' | 'level-lowered'; to: WarningLevel; reason: string }
  | {
      type: 'supervised'
      kind: LetterKind
      number: string | null
      to: string | null
      found: string
      asked: string
      answerBy: Day
    }
  | { type: 'letter-answered'; letterId: string; result: string }
  | { type: 'letter-lapsed'; letterId: string }
  | { type: 'inspected'; result: string; together: string }
  | { type: 'converted'; disputeId: string; workers: number }
  | { type: 'handed-over'; to: string; referralId: string }
  | { type: 'closed'; outcome: WarningOutcome }

export type WarningStep = WarningAsked & { on: Day; note: string | null }
