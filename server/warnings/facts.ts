/** What the guards of a warning are told about its rows, for one step on one day. */
import { day, isAfter, isBefore, type Day } from '../../workflows/values/day.ts'
import { outcomeNeedsWay } from '../../workflows/warning/events.ts'
import type { WarningFacts } from '../../workflows/warning/facts.ts'
import type { WarningAsked } from './step.ts'
import { runningClocks, waitingLetters, type WarningFile } from './warning-file.ts'

/** @param asked the step, or null for what holds whatever is asked */
export function warningFacts(file: WarningFile, asked: WarningAsked | null, on: Day, today: Day): WarningFacts {
  const running = runningClocks(file)
  const waiting = waitingLetters(file)
  const letterId = asked !== null && 'letterId' in asked ? asked.letterId : null
  const letter = waiting.find((one) => one.id === letterId)
  return {
    today,
    // More may be learnt, and told, of a day before the last step; what judges or acts follows it.
    notBefore: day(asked !== null && fieldWork.has(asked.type) ? file.row.happened_on : file.row.last_on),
    to: asked !== null && (asked.type === 'level-raised' || asked.type === 'level-lowered') ? asked.to : null,
    reportOpen:
      asked?.type === 'told' && running.some((clock) => clock.id === asked.clockId && clock.kind !== 'answer'),
    reportsMade: running.every((clock) => clock.kind === 'answer' || clock.kind === 'police'),
    policeTold: running.every((clock) => clock.kind !== 'police'),
    letterOpen: letter !== undefined,
    answerOverdue: letter !== undefined && isAfter(on, day(letter.answer_by)) && !isBefore(today, on),
    outcomeNeedsWay: asked?.type === 'closed' && outcomeNeedsWay(asked.outcome),
  }
}

const fieldWork: ReadonlySet<WarningAsked['type']> = new Set(['told', 'facts-updated'])
