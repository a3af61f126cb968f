/** The archive is an end that life sometimes undoes: a default, a bounced payment, a void agreement, a clerk's mistake. */
import type { StateShape } from '../../kernel/build-machine.ts'
import { just, startClock } from '../effects.ts'
import { reconvened, waysBack } from './closed.ts'
import { afterOutcome, besideArchive, correctedAfterwards } from './performance.ts'
import { dated, datedAfterAcceptance as daily, steps } from './steps.ts'

const outOfArchive = { mark: { archived: false }, effects: [just('unmark-performed'), startClock('T11')] }

export const archived: StateShape = {
  on: {
    ...afterOutcome,
    ...correctedAfterwards,
    ...besideArchive,
    ...reconvened,
    'ending-corrected': steps(
      [...dated, 'worker-reopened'],
      ...waysBack.map((way) => ({ ...way, mark: { archived: false } })),
    ),
    // Default after the archive: performance resumes, no new case (domain.md 6.9).
    'performance-reopened': steps(
      [...daily, 'owed'],
      { when: ['default-stands'], to: 'performing.defaulted', ...outOfArchive },
      { to: 'performing.paying', ...outOfArchive },
    ),
  },
}
