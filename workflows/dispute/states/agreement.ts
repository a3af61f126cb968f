/** Papers drafted, signed and sealed: effective on the last of all signatures and the seal, in whatever order (RMTJ 29). */
import type { StateShape } from '../../kernel/build-machine.ts'
import { offer } from '../effects.ts'
import type { DisputeGuard } from '../guards.ts'
import { endingsIn } from './endings.ts'
import { atTheTable, mediatorReplaced, oralBars, oralEffects, sessionBooked, sessionRecorded } from './mediation.ts'
import {
  closing,
  datedAfterAcceptance as daily,
  intoPerformance,
  leavingAgreement,
  settledEffects,
  steps,
  type Way,
} from './steps.ts'

const effective = [...settledEffects, offer('receipt', 'court-reply')]

/** What one more signature or the seal brings about; other workers' papers may still be on the table. */
const signed = (...bars: DisputeGuard[]) =>
  steps(
    [...daily, 'paper-in-signing', ...bars],
    { when: ['effect-incomplete'] },
    { when: ['workers-remain-open', 'papers-in-signing'], effects: effective },
    ...leavingAgreement(effective).slice(1),
    ...intoPerformance([...effective, ...closing]),
  )

const dropped: Way[] = [
  { when: ['papers-in-signing'], to: 'agreed.signing' },
  { when: ['papers-in-drafting'], to: 'agreed.drafting' },
  ...leavingAgreement([]).slice(2),
  ...intoPerformance([]),
]

const drafted = steps([...daily, 'workers-open'], { effects: [offer('agreement')] })
const revised = steps([...daily, 'paper-in-drafting'], { effects: [offer('agreement')] })
const opening = [...daily, 'paper-in-drafting', 'agreement-complete', 'payees-eligible'] as const
const changed = steps([...daily, 'agreement-in-force', 'both-consent'], { effects: [offer('agreement')] })

export const agreed: StateShape = {
  initial: 'drafting',
  on: {
    ...atTheTable,
    ...mediatorReplaced,
    ...sessionBooked,
    ...sessionRecorded,
    ...endingsIn('agreement'),
    'agreement-drafted': drafted,
    'agreement-revised': revised,
    'agreement-changed': changed,
    'negotiation-resumed': steps([...daily, 'paper-not-effective'], ...dropped),
    'oral-agreement-reached': steps(
      oralBars,
      ...leavingAgreement(oralEffects),
      ...intoPerformance([...oralEffects, ...closing]),
    ),
  },
  states: {
    drafting: { on: { 'signing-opened': steps(opening, { to: 'agreed.signing' }) } },
    signing: {
      on: {
        'signing-opened': steps(opening),
        'drafting-reopened': steps(
          [...daily, 'paper-in-signing'],
          { when: ['papers-in-signing'] },
          { to: 'agreed.drafting', effects: [offer('agreement')] },
        ),
        'party-signed': signed('party-signature-missing', 'signer-has-authority', 'no-consent-behind-the-seal'),
        'mediator-signed': signed('mediator-signature-missing'),
        'seal-affixed': signed('seal-missing', 'committees-seal', 'represented-consent'),
      },
    },
  },
}
