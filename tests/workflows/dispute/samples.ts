/** One well-formed payload of every event, and a dispute standing in any stage, for the tests of the machine. */
import type { DisputeContext } from '../../../workflows/dispute/context.ts'
import type { DisputePayloads } from '../../../workflows/dispute/payloads.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import type { Stage } from '../../../workflows/dispute/stages.ts'
import type { Stored } from '../../../workflows/kernel/definition.ts'

const reason = 'parties-wish'

export const samples: DisputePayloads = {
  registered: { channel: 'counter', commission: null, workerIds: ['w1'], respondentIds: ['e1'], claimedFen: 480_000 },
  'details-amended': { what: ['claims'], partyIds: ['w1'], claimedFen: 500_000 },
  'worker-joined': { workerIds: ['w2'], claimedFen: 120_000 },
  'worker-struck-out': { workerIds: ['w2'], reason: 'entered-twice', claimedFen: 120_000 },
  'heirs-entered': { partyId: 'w1', heirIds: ['h1', 'h2'] },
  'respondent-struck-out': { respondentIds: ['e2'], reason: 'not-a-party' },
  'respondent-invited': { respondentIds: ['e1'], manner: 'phone' },
  'respondent-answered': { respondentId: 'e1', answer: 'consents', manner: 'phone' },
  'contact-logged': { contactId: 'c1', manner: 'phone', result: 'no-answer' },
  'limitation-noted': { noteId: 'n1', cause: 'relief-sought', partyId: null, day: '2026-10-01', until: null },
  'limitation-resumed': { noteId: 'n1', until: '2026-10-20' },
  'limitation-countered': { noteId: 'n1', reason: 'keyed-by-mistake' },
  accepted: { unitId: 'committee-1', byDelegation: false },
  'not-accepted': { workerIds: ['w1'], reason: 'respondent-refuses' },
  'acceptance-voided': { reason: 'entry-error' },
  'mediators-assigned': { place: 'committee', unitId: 'committee-1', mediatorIds: ['m1'] },
  'mediator-replaced': { leavingId: 'm1', joiningId: 'm2', reason: 'objection' },
  'moved-to-room': { unitId: 'room-1', mediatorIds: ['m2'], reason },
  'moved-to-committee': { unitId: 'committee-1', mediatorIds: [], reason },
  'session-booked': { sessionId: 's1', manner: 'room', day: '2026-11-25' },
  'session-recorded': { sessionId: 's1', manner: 'on-site' },
  suspended: { reason, until: null },
  resumed: {},
  'term-extended': { until: '2026-12-15' },
  'agreement-drafted': { agreementId: 'a1', version: 1, workerIds: ['w1'], totalFen: 300_000 },
  'agreement-revised': { agreementId: 'a1', totalFen: 320_000 },
  'signing-opened': { agreementId: 'a1' },
  'drafting-reopened': { agreementId: 'a1', reason },
  'negotiation-resumed': { agreementId: 'a1', reason },
  'party-signed': { agreementId: 'a1', partyId: 'w1', manner: 'fingerprint', authority: 'self' },
  'mediator-signed': { agreementId: 'a1', mediatorId: 'm1' },
  'seal-affixed': { agreementId: 'a1', custodianId: 'k1' },
  'oral-agreement-reached': { agreementId: 'a1', workerIds: ['w1'], totalFen: 300_000 },
  'mediation-terminated': { workerIds: ['w1'], reason: 'too-far-apart' },
  'application-withdrawn': { workerIds: ['w1'] },
  'private-settlement-reported': { workerIds: ['w1'] },
  'workers-transferred': { workerIds: ['w1'], reason, toUnitId: null },
  'payment-recorded': { paymentIds: ['p1'], fen: 150_000 },
  'payment-verified': { paymentIds: ['p1'], fen: 150_000 },
  'payment-corrected': { paymentIds: ['p1'], fen: -150_000, reason: 'bounced' },
  'performance-confirmed': { agreementId: 'a1', clauseIds: ['cl1'] },
  'default-declared': { instalmentIds: ['i1'], overdueFen: 150_000 },
  'performance-resumed': { reason },
  'grace-given': { until: '2026-12-01' },
  'rest-called-due': { agreementId: 'a1', instalmentIds: ['i2'], fen: 50_000 },
  'hindrance-noted': { hindranceId: 'h1', kind: 'payee-unreachable', partyId: 'w1' },
  'hindrance-advanced': { hindranceId: 'h1', kind: 'payee-unreachable', step: 'deposited', fen: 50_000 },
  'hindrance-ended': { hindranceId: 'h1', kind: 'payee-unreachable', step: 'fetched', fen: 50_000 },
  'followed-up': { contactId: 'c2', result: 'performed' },
  'referral-opened': { referralId: 'r1', kind: 'judicial-confirmation' },
  'referral-closed': { referralId: 'r1', result: 'granted' },
  archived: { retention: '10-years' },
  corrected: { what: ['employer-name'], reason: 'entry-error' },
  'ending-corrected': { workerIds: ['w1'], reason: 'entry-error' },
  reconvened: { disputeId: 'd2' },
  'agreement-changed': { agreementId: 'a1', newAgreementId: 'a2', reason: 'confirmation-refused' },
  'agreement-voided': {
    agreementId: 'a1',
    workerIds: ['w1'],
    reopen: false,
    reason: 'set-aside',
    counteredFen: 300_000,
  },
  'performance-reopened': { reason: 'default' },
}

/** A dispute that stands in this stage with these flags. */
export function standing(stage: Stage, context: DisputeContext, court: 'none' | 'open' | 'returned' = 'none'): Stored {
  const [group = '', leaf] = stage.split('.')
  const value = { procedure: leaf === undefined ? group : { [group]: leaf }, court }
  return { stage, value, context, version: disputeWorkflow.version }
}
