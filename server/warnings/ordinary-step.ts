/** The ordinary entry of a step, by which a page judges whether it is open: the first report due, the first letter waiting, one level on. */
import { warningLevels } from '../../workflows/law/warning-rules.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { WarningEventType } from '../../workflows/warning/events.ts'
import type { WarningAsked } from './step.ts'
import { runningClocks, waitingLetters, type WarningFile } from './warning-file.ts'

/** Null for a step that nothing needs to be asked for. */
export function ordinaryStep(file: WarningFile, type: WarningEventType): WarningAsked | null {
  const at = warningLevels.indexOf(file.row.level)
  switch (type) {
    case 'told':
      return {
        type,
        clockId: runningClocks(file).find((clock) => clock.kind !== 'answer')?.id ?? '',
        time: '00:00',
      }
    case 'facts-updated':
      return {
        type,
        people: 0,
        arrearsMonths: 0,
        arrearsFen: fen(0),
        layoffPeople: 0,
        staffCount: null,
        ownerReach: 'unknown',
        signs: [],
      }
    case 'level-raised':
    case 'level-lowered':
      return { type, to: warningLevels[at + (type === 'level-raised' ? 1 : -1)] ?? file.row.level, reason: '' }
    case 'letter-answered':
      return { type, letterId: waitingLetters(file)[0]?.id ?? '', result: '' }
    case 'letter-lapsed':
      return { type, letterId: waitingLetters(file)[0]?.id ?? '' }
    case 'closed':
      // Whichever way it was gone; without one only an outcome that needs none is left.
      return { type, outcome: file.row.state === 'handled' ? 'mended' : 'no-action-needed' }
    default:
      return null
  }
}
