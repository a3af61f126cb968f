/** What is owed under an agreement in force, beside whatever else still goes on; money never waits for a court (RMTJ 31). */
import type { StateShape } from '../../kernel/build-machine.ts'
import { closeWorkers, interrupt, just, offer, startClock, stopClock } from '../effects.ts'
import { archiving } from './closed.ts'
import { backToMediation, dated, datedAfterAcceptance as daily, intoPerformance, steps, type Way } from './steps.ts'

// An early payment may lie before the agreement's effect, never before the application.
const paid = [...dated, 'agreement-in-force'] as const
const booked = [just('book-received'), offer('receipt')]
const corrected = [just('book-correction')]
const performed: Way = { when: ['nothing-owed'], to: 'performed' }
const whenPerformed = [just('mark-performed'), stopClock('T11'), offer('follow-up-record')]

const verified = {
  'payment-verified': steps([...dated, 'verified-by-another', 'something-to-verify'], {
    effects: [just('book-verified')],
  }),
}

/** A default interrupts the limitation and opens payment order, arbitration or enforcement (LDTZ 15, 16; ORD17 31). */
const declared = [interrupt('agreement-not-performed'), startClock('T17'), offer('default-reminder')]
const default_ = [...daily, 'agreement-in-force', 'overdue'] as const

/** The agreement is void or set aside: countered that day (domain.md 3.5 R5, 6.9). */
const voided = [...dated, 'agreement-in-force'] as const
const reopened = [just('counter-agreed'), just('reopen-workers')]
const failed = [just('counter-agreed'), closeWorkers('terminated')]

/** What hinders performance has a way of its own; noted, it takes a default back that was none (domain.md 6.9). */
const hindered = [...daily, 'agreement-in-force', 'owed'] as const
const hindrance = [...dated, 'hindrance-open'] as const
const givenUp = just('book-written-off')
const hindranceMoves = {
  'hindrance-advanced': steps(hindrance),
  'hindrance-ended': steps(hindrance, { effects: [givenUp] }),
}

/** Before the courts: a day of grace, and the rest called due where the agreement says so (LDTZ 15). */
const lateBars = [...daily, 'agreement-in-force', 'overdue'] as const
const ladder = {
  'grace-given': steps(lateBars),
  'rest-called-due': steps([...lateBars, 'acceleratable']),
}

/** For the stages in which other workers still mediate: nothing moves, everything is booked. */
export const besidePerformance = {
  'payment-recorded': steps(paid, { effects: booked }),
  ...verified,
  'payment-corrected': steps(dated, { effects: corrected }),
  'performance-confirmed': steps(paid),
  'default-declared': steps(default_, { effects: declared }),
  ...ladder,
  'hindrance-noted': steps(hindered),
  ...hindranceMoves,
  'agreement-voided': steps(voided, { when: ['workers-reopen'], effects: reopened }, { effects: failed }),
}

/** For the stages after the last worker's outcome: the agreement's end takes the dispute with it. */
export const afterOutcome = {
  ...verified,
  'agreement-changed': steps([...daily, 'agreement-in-force', 'both-consent'], {
    to: 'agreed.drafting',
    mark: { archived: false },
    effects: [just('unmark-performed'), offer('agreement')],
  }),
  'agreement-voided': steps(
    voided,
    ...backToMediation([...reopened, just('reopen-case'), just('unmark-performed')], ['workers-reopen']).map(
      unarchived,
    ),
    ...intoPerformance(failed).map(unarchived),
    unarchived({ to: 'terminated', effects: [...failed, just('unmark-performed'), offer('termination-notice')] }),
  ),
  'ending-corrected': steps(
    [...dated, 'worker-reopened'],
    ...backToMediation([just('reopen-workers'), just('reopen-case'), just('unmark-performed')]).map(unarchived),
  ),
}

function unarchived(way: Way): Way {
  return { ...way, mark: { ...way.mark, archived: false } }
}

/** A correction after everything was performed can leave something owed again. */
export const correctedAfterwards = {
  'payment-corrected': steps(
    dated,
    { when: ['nothing-owed'], effects: corrected },
    unarchived({ to: 'performing.paying', effects: [...corrected, just('unmark-performed')] }),
  ),
}

const followUp = { 'followed-up': steps(daily, { effects: [offer('follow-up-record')] }) }

export const performing: StateShape = {
  initial: 'paying',
  on: {
    ...afterOutcome,
    ...followUp,
    ...ladder,
    'hindrance-advanced': steps(hindrance, { ...performed, effects: whenPerformed }, {}),
    'hindrance-ended': steps(
      hindrance,
      { when: ['nothing-owed', 'written-off'], to: 'performing.paying', effects: [givenUp, stopClock('T11')] },
      { ...performed, effects: [givenUp, ...whenPerformed] },
      { effects: [givenUp] },
    ),
    'mediator-replaced': steps([...daily, 'has-mediator', 'no-conflict'], { effects: [offer('assignment-notice')] }),
    'payment-corrected': steps(
      dated,
      { ...performed, effects: [...corrected, ...whenPerformed] },
      { effects: corrected },
    ),
    'performance-confirmed': steps(paid, { ...performed, effects: whenPerformed }, {}),
  },
  states: {
    paying: {
      on: {
        'payment-recorded': steps(paid, { ...performed, effects: [...booked, ...whenPerformed] }, { effects: booked }),
        'default-declared': steps(default_, { to: 'performing.defaulted', effects: declared }),
        'hindrance-noted': steps(hindered),
        ...archiving('nothing-left-to-collect'),
      },
    },
    defaulted: {
      on: {
        'payment-recorded': steps(
          paid,
          { ...performed, effects: [...booked, ...whenPerformed] },
          { when: ['nothing-overdue'], to: 'performing.paying', effects: booked },
          { effects: booked },
        ),
        'default-declared': steps(default_, { effects: declared }),
        'performance-resumed': steps([...daily, 'arrears-mended'], { to: 'performing.paying' }),
        'hindrance-noted': steps(hindered, { when: ['nothing-overdue'], to: 'performing.paying' }, {}),
        ...archiving('remedy-concluded'),
      },
    },
  },
}

/** Beside an archived case nothing moves: a deposit is fetched, a hindrance ends, its money is booked (domain.md 6.9). */
const beside = 'nothing-more-owed'
export const besideArchive = {
  'payment-recorded': steps([...paid, beside], { effects: booked }),
  'hindrance-advanced': steps([...hindrance, beside]),
  'hindrance-ended': steps([...hindrance, beside]),
}

const lateEntry = { 'payment-recorded': steps(paid, { effects: booked }), ...hindranceMoves }

export const performedState: StateShape = {
  on: {
    ...afterOutcome,
    ...correctedAfterwards,
    ...lateEntry,
    'mediator-replaced': steps([...daily, 'has-mediator', 'no-conflict'], { effects: [offer('assignment-notice')] }),
    'followed-up': steps(daily, { to: 'followedUp', effects: [offer('follow-up-record', 'closing-report')] }),
    ...archiving('followed-up-or-simple'),
  },
}

export const followedUp: StateShape = {
  on: { ...afterOutcome, ...correctedAfterwards, ...lateEntry, ...followUp, ...archiving() },
}
