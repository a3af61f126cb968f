/** The life of a dispute: two parallel regions, the procedure and what the courts say beside it (design.md 3). */
import { buildMachine } from '../kernel/build-machine.ts'
import { stopClock } from './effects.ts'
import { disputeGuards } from './guards.ts'
import { agreed } from './states/agreement.ts'
import { archived } from './states/archive.ts'
import { notAccepted, settledPrivately, terminated, transferred, withdrawn } from './states/closed.ts'
import { court } from './states/court.ts'
import { intake } from './states/intake.ts'
import { committee, room } from './states/mediation.ts'
import { followedUp, performedState, performing } from './states/performance.ts'
import { dated, steps } from './states/steps.ts'

export const disputeMachine = buildMachine(
  {
    id: 'dispute',
    type: 'parallel',
    states: {
      procedure: {
        initial: 'intake',
        on: {
          // "Called the boss, no answer" is the most frequent act of the desk and possible at any time (domain.md 6.9).
          'contact-logged': steps(dated, { effects: [stopClock('first-contact')] }),
          'details-amended': steps([...dated, 'file-open']),
          corrected: steps(dated),
        },
        states: {
          intake,
          committee,
          room,
          agreed,
          performing,
          performed: performedState,
          followedUp,
          notAccepted,
          terminated,
          withdrawn,
          settledPrivately,
          transferred,
          archived,
        },
      },
      court,
    },
  },
  disputeGuards,
)
