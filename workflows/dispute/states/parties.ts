/** Who stands in a case while it is open: a worker joins, and a party entered by mistake is taken out (domain.md 3.5 R9, R10). */
import type { DisputeEventType } from '../events.ts'
import { interrupt, just, offer, startClock, type DisputeEffect } from '../effects.ts'
import type { DisputeGuard } from '../guards.ts'
import { dated, datedAfterAcceptance, lastEnding, steps } from './steps.ts'

const mistaken = ['not-last-of-its-side', 'not-in-agreement', 'not-in-referral'] as const satisfies DisputeGuard[]
const struckOut: readonly DisputeEffect[] = [just('counter-struck-out'), just('recount-limitation')]

/** Before acceptance nothing is counted yet; afterwards his own application breaks his year and starts his 15 days (LDTZ 14, 27). */
export function partiesIn(stage: 'intake' | 'mediation'): Partial<Record<DisputeEventType, ReturnType<typeof steps>>> {
  const accepted = stage === 'mediation'
  const days = accepted ? datedAfterAcceptance : dated
  return {
    'worker-joined': steps([...days, 'case-not-closed'], {
      effects: accepted
        ? [just('book-joined'), interrupt('application'), startClock('T2'), offer('acceptance-notice', 'rights-notice')]
        : [just('recount-limitation'), startClock('T2')],
    }),
    // With the last open worker the case ends as the others have ended.
    'worker-struck-out': steps(
      [...days, 'workers-open', ...mistaken],
      { when: ['workers-remain-open'], effects: struckOut },
      ...lastEnding('withdrawn', struckOut, accepted),
    ),
    'respondent-struck-out': steps([...days, ...mistaken, ...(accepted ? (['respondent-consents'] as const) : [])]),
  }
}
