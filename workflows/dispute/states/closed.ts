/** Disputes that ended without anything to perform, and the archive; what is loosely called reopening starts here (domain.md 6.9). */
import type { StateShape } from '../../kernel/build-machine.ts'
import { just, offer } from '../effects.ts'
import type { DisputeGuard } from '../guards.ts'
import { backToMediation, dated, datedAfterAcceptance as daily, steps, type Way } from './steps.ts'

/** Into the archive: every worker has an outcome, no court holds the case, no mandatory paper is missing (RMTJ 27). */
export const archiving = (...further: DisputeGuard[]) => ({
  archived: steps([...daily, 'every-worker-has-outcome', 'no-referral-open', 'file-complete', ...further], {
    to: 'archived',
    mark: { archived: true },
    effects: [offer('closing-report')],
  }),
})

/** The parties come back: a new dispute with a new number is opened and linked; this one stays as it is. */
export const reconvened = { reconvened: steps(daily) }

const struckOut = [just('reopen-workers'), just('reopen-case')]

/** The way back when an ending was keyed by mistake: to the table, or to the counter when it never was accepted. */
export const waysBack: Way[] = [
  { when: ['never-accepted'], to: 'intake.registered', effects: struckOut },
  ...backToMediation(struckOut),
]

const ended: StateShape['on'] = {
  ...archiving(),
  ...reconvened,
  'ending-corrected': steps([...dated, 'worker-reopened'], ...waysBack),
}
const followedUp = { 'followed-up': steps(daily, { effects: [offer('follow-up-record')] }) }

export const notAccepted: StateShape = {
  on: {
    ...ended,
    'ending-corrected': steps([...dated, 'worker-reopened'], { to: 'intake.registered', effects: struckOut }),
  },
}
export const terminated: StateShape = { on: { ...ended, ...followedUp } }
export const withdrawn: StateShape = { on: { ...ended, ...followedUp } }
export const settledPrivately: StateShape = { on: { ...ended, ...followedUp } }
export const transferred: StateShape = { on: ended }
