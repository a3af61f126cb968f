/** The four ways a worker leaves mediation without an agreement; the dispute follows only its last worker. */
import { closeWorkers, interrupt, just, offer, type DisputeEffect } from '../effects.ts'
import type { DisputeEventType } from '../events.ts'
import type { DisputeGuard } from '../guards.ts'
import { datedAfterAcceptance, lastEnding, leavingAgreement, steps, type Ending, type Way } from './steps.ts'

const endings: readonly { event: DisputeEventType; ending: Ending; bars: DisputeGuard[]; effects: DisputeEffect[] }[] =
  [
    {
      // Failed: end it and tell the ways that remain, arbitration first (RMTJ 26, LDTZ 5); the year starts anew (ORD17 31).
      event: 'mediation-terminated',
      ending: 'terminated',
      bars: ['ground-holds'],
      effects: [closeWorkers('terminated'), interrupt('mediation-failed'), offer('termination-notice', 'court-reply')],
    },
    {
      // A party may demand the end at any time and owes no reason (RMTJ 23).
      event: 'application-withdrawn',
      ending: 'withdrawn',
      bars: [],
      effects: [closeWorkers('withdrawn'), offer('withdrawal', 'court-reply')],
    },
    {
      // A settlement without us: a memo line, never a success, never money (domain.md 3.5 R8).
      event: 'private-settlement-reported',
      ending: 'settled-privately',
      bars: [],
      effects: [closeWorkers('settled-privately'), offer('withdrawal', 'court-reply')],
    },
    {
      event: 'workers-transferred',
      ending: 'transferred',
      bars: [],
      effects: [closeWorkers('transferred')],
    },
  ]

type Stages = 'intake' | 'mediation' | 'agreement'

/** The endings as one stage offers them: before acceptance there is nothing to terminate yet. */
export function endingsIn(stage: Stages): Partial<Record<DisputeEventType, ReturnType<typeof steps>>> {
  const offered = endings.filter(({ ending }) => stage !== 'intake' || ending !== 'terminated')
  return Object.fromEntries(
    offered.map(({ event, ending, bars, effects }) => {
      const others: Way[] =
        stage === 'agreement' ? leavingAgreement(effects) : [{ when: ['workers-remain-open'], effects }]
      return [
        event,
        steps(
          [...datedAfterAcceptance, 'workers-open', ...bars],
          ...others,
          ...lastEnding(ending, effects, stage !== 'intake'),
        ),
      ]
    }),
  )
}

/** An ending keyed by mistake is struck out: the worker is open again and the stage stays. */
export const endingCorrectedHere = {
  'ending-corrected': steps([...datedAfterAcceptance, 'worker-reopened'], { effects: [just('reopen-workers')] }),
}
