/** The committee itself and its rooms: the same talks at two tables, and clocks that an internal move never restarts. */
import type { StateShape } from '../../kernel/build-machine.ts'
import { just, offer, stopClock, type DisputeEffect } from '../effects.ts'
import { endingCorrectedHere, endingsIn } from './endings.ts'
import { datedAfterAcceptance as daily, intoPerformance, closing, settledEffects, steps } from './steps.ts'
import { partiesIn } from './parties.ts'
import { besidePerformance } from './performance.ts'

const toldOrInvited = {
  'respondent-invited': steps(daily, { effects: [offer('invitation')] }),
  'respondent-answered': steps(daily),
}

const extended = {
  'term-extended': steps([...daily, 'both-consent-to-extension', 'extension-within-limit'], {
    effects: [
      { type: 'extend-clock', params: { rules: ['T3', 'T4', 'T5', 'T6'] } } satisfies DisputeEffect,
      offer('extension-consent'),
    ],
  }),
}

const appointed = [...daily, 'has-mediator', 'no-conflict'] as const
const appointing = [...appointed, 'unit-may-appoint'] as const
const assignment = [offer('assignment-notice')]

/** Known at every table while workers are open. */
export const atTheTable = {
  ...toldOrInvited,
  ...extended,
  ...besidePerformance,
  ...partiesIn('mediation'),
  ...endingCorrectedHere,
}

const talks = [...daily, 'respondent-open'] as const
export const sessionBooked = { 'session-booked': steps(talks, { effects: [offer('session-notice')] }) }
const held = { effects: [stopClock('first-contact', 'T7C'), offer('mediation-record')] }
export const sessionRecorded = { 'session-recorded': steps([...talks, 'rights-told'], held) }

export const mediatorReplaced = { 'mediator-replaced': steps(appointed, { effects: assignment }) }
const moreMediators = { 'mediators-assigned': steps(appointing, { effects: assignment }) }

/** Content recorded by the mediator; effective on the day it is reached (RMTJ 28, 30). */
export const oralBars = [
  ...daily,
  'workers-open',
  'rights-told',
  'both-choose-oral',
  'agreement-complete',
  'payees-eligible',
] as const
export const oralEffects = [...settledEffects, offer('oral-agreement-register', 'court-reply')]

const agreeing = {
  'agreement-drafted': steps([...daily, 'workers-open'], { to: 'agreed.drafting', effects: [offer('agreement')] }),
  'agreement-changed': steps([...daily, 'agreement-in-force', 'both-consent'], {
    to: 'agreed.drafting',
    effects: [offer('agreement')],
  }),
  'oral-agreement-reached': steps(
    oralBars,
    { when: ['workers-remain-open'], effects: oralEffects },
    ...intoPerformance([...oralEffects, ...closing]),
  ),
}

/** A number taken by mistake: only while nothing has come of it (domain.md 2.3). */
const acceptanceVoided = {
  'acceptance-voided': steps([...daily, 'no-outcome-yet', 'no-agreement-in-force'], {
    to: 'intake.registered',
    mark: { accepted: false, place: 'committee' },
    effects: [just('void-number'), stopClock('T3', 'T4', 'T5', 'T6')],
  }),
}

const movedToRoom = {
  'moved-to-room': steps(appointed, { to: 'room.preparing', mark: { place: 'room' }, effects: assignment }),
}

export const committee: StateShape = {
  initial: 'assigning',
  on: { ...atTheTable, ...movedToRoom, ...endingsIn('mediation') },
  states: {
    assigning: {
      on: {
        'mediators-assigned': steps(
          appointing,
          { when: ['for-room'], to: 'room.preparing', mark: { place: 'room' }, effects: assignment },
          { to: 'committee.mediating', mark: { place: 'committee' }, effects: assignment },
        ),
        ...acceptanceVoided,
      },
    },
    mediating: {
      on: {
        ...moreMediators,
        ...mediatorReplaced,
        ...sessionBooked,
        ...sessionRecorded,
        ...agreeing,
        ...acceptanceVoided,
        suspended: steps(daily, { to: 'committee.suspended' }),
      },
    },
    suspended: {
      on: {
        ...moreMediators,
        ...mediatorReplaced,
        ...sessionBooked,
        resumed: steps(daily, { to: 'committee.mediating' }),
      },
    },
  },
}

export const room: StateShape = {
  initial: 'preparing',
  on: {
    ...atTheTable,
    ...movedToRoom,
    ...moreMediators,
    ...mediatorReplaced,
    ...sessionBooked,
    ...endingsIn('mediation'),
    'moved-to-committee': steps(
      [...daily, 'no-conflict'],
      { when: ['has-no-mediator'], to: 'committee.assigning', mark: { place: 'committee' } },
      { to: 'committee.mediating', mark: { place: 'committee' }, effects: assignment },
    ),
  },
  states: {
    preparing: {
      on: {
        'session-recorded': steps([...talks, 'rights-told'], { to: 'room.inSession', ...held }),
        ...acceptanceVoided,
        suspended: steps(daily, { to: 'room.suspended' }),
      },
    },
    inSession: {
      on: { ...sessionRecorded, ...agreeing, suspended: steps(daily, { to: 'room.suspended' }) },
    },
    suspended: { on: { resumed: steps(daily, { to: 'room.inSession' }) } },
  },
}
