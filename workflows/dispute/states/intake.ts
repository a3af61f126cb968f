/** From the counter to the decision to accept: no number and no clock of the mediation before that (domain.md 6.1 steps 1-4). */
import type { StateShape } from '../../kernel/build-machine.ts'
import { closeWorkers, interrupt, just, offer, startClock, stopClock, type DisputeEffect } from '../effects.ts'
import { endingCorrectedHere, endingsIn } from './endings.ts'
import { partiesIn } from './parties.ts'
import { dated, steps, type Way } from './steps.ts'

const accepting = (...clocks: DisputeEffect[]): Pick<Way, 'to' | 'mark' | 'effects'> => ({
  to: 'committee.assigning',
  mark: { accepted: true },
  effects: [
    just('number-case'),
    just('book-claimed'),
    interrupt('application'),
    stopClock('T1', 'T7'),
    ...clocks,
    offer('acceptance-register', 'acceptance-notice', 'rights-notice'),
  ],
})

const answered = { to: 'intake.consulting', effects: [stopClock('first-contact', 'T7C')] } as const satisfies Way

export const intake: StateShape = {
  initial: 'registered',
  on: {
    'respondent-invited': steps(dated, {
      ...answered,
      effects: [stopClock('first-contact', 'T7C'), offer('invitation')],
    }),
    'respondent-answered': steps(dated, answered),
    accepted: steps(
      [
        ...dated,
        'in-scope',
        'worker-consents',
        'respondent-named',
        'respondent-consents',
        'respondent-open',
        'unit-may-accept',
      ],
      { when: ['commissioned-before-filing'], ...accepting(startClock('T5')) },
      { when: ['commissioned-after-filing'], ...accepting(startClock('T6')) },
      accepting(startClock('T3', 'T4')),
    ),
    'not-accepted': steps([...dated, 'ground-holds'], {
      to: 'notAccepted',
      effects: [
        closeWorkers('not-accepted'),
        interrupt('not-accepted'),
        stopClock('T1', 'T2', 'T7', 'T7C', 'first-contact'),
        offer('refusal-notice', 'court-reply'),
      ],
    }),
    ...partiesIn('intake'),
    ...endingsIn('intake'),
    ...endingCorrectedHere,
  },
  states: { registered: {}, consulting: {} },
}

/** Set on `registered`, the event that opens a dispute: answer in 3 working days, contact, 15 days, one year; T7 and T7C only where it came online. */
export const openingEffects: readonly DisputeEffect[] = [
  startClock('T1', 'T2', 'T7', 'T7C', 'T10', 'first-contact'),
  offer('receipt-slip'),
]
