/** The life of a dispute: two parallel regions, the procedure and what the courts say beside it (design.md 3). */
import { buildMachine } from '../kernel/build-machine.ts'
import { just, stopClock } from './effects.ts'
import { disputeGuards } from './guards.ts'
import { agreed } from './states/agreement.ts'
import { archived } from './states/archive.ts'
import { notAccepted, settledPrivately, terminated, transferred, withdrawn } from './states/closed.ts'
import { court } from './states/court.ts'
import { intake } from './states/intake.ts'
import { committee, room } from './states/mediation.ts'
import { followedUp, performedState, performing } from './states/performance.ts'
import { dated, steps } from './states/steps.ts'

const recounted = steps([...dated, 'file-open'], { effects: [just('recount-limitation')] })

export const disputeMachine = buildMachine(
  {
    id: 'dispute',
    type: 'parallel',
    states: {
      procedure: {
        initial: 'intake',
        on: {
          // "Called the boss, no answer" is the most frequent act of the desk and possible at any time (domain.md 6.9).
          'contact-logged': steps(dated, { effects: [stopClock('first-contact', 'T7C')] }),
          'details-amended': steps([...dated, 'file-open']),
          // Heirs stand in a dead worker's place whatever the stage; what he began goes on (domain.md 6.9).
          'heirs-entered': steps([...dated, 'file-open']),
          // The worker's year runs whatever the stage: what moves it is noted when it is learnt (LDTZ 27).
          'limitation-noted': recounted,
          'limitation-resumed': recounted,
          'limitation-countered': recounted,
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
