/** On what a worker may go to arbitration, or why not yet (LDTZ 5, 14, 15); in a group each stands for himself. */
import type { WorkerOutcome } from '../dispute/effects.ts'
import type { Reason } from '../errors.ts'
import type { ArbitrationGround } from './facts.ts'

export type WorkerStanding = {
  /** Null while his mediation goes on. */
  outcome: WorkerOutcome | null
  /** The 15 days after the application have passed (LDTZ 14). */
  fifteenDaysOver: boolean
  /** Overdue money alone is no default: the mediator has to declare it (LDTZ 15). */
  default: 'none' | 'overdue' | 'declared'
}

const UNDER_WAY: Reason = { code: 'mediation-still-under-way', article: 'LDTZ-14', cure: 'time' }
const NOT_DECLARED: Reason = { code: 'default-not-declared', article: 'LDTZ-15', cure: 'mediator' }
const NOT_IN_DEFAULT: Reason = { code: 'not-in-default', article: 'LDTZ-15', cure: 'time' }

/** The ground that stands for one worker, or the reason why none does yet. */
export function arbitrationGroundOf(worker: WorkerStanding): ArbitrationGround | Reason {
  switch (worker.outcome) {
    case 'terminated':
    case 'not-accepted':
      return 'mediation-failed'
    case 'withdrawn':
      return 'unwilling-to-mediate'
    case 'settled':
      if (worker.default === 'declared') return 'not-performed'
      return worker.default === 'overdue' ? NOT_DECLARED : NOT_IN_DEFAULT
    default:
      // Whatever others agreed, he has reached no agreement before the committee.
      return worker.fifteenDaysOver ? 'no-agreement-in-15-days' : UNDER_WAY
  }
}
