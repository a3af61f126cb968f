/** One well-formed payload of every event of a referral. */
import type { ReferralPayloads } from '../../../workflows/referral/events.ts'

export const samples: ReferralPayloads = {
  prepared: { kind: 'judicial-confirmation', partyIds: ['w1', 'e1'], agreementId: 'a1', ground: null },
  sent: { manner: 'by-hand' },
  'number-noted': {},
  chased: { manner: 'phone', until: '2026-12-01' },
  accepted: {},
  returned: { reason: 'papers-missing' },
  'prepared-again': {},
  'order-issued': {},
  decided: { result: 'confirmed', amountFen: null },
  withdrawn: { reason: 'paid' },
  'given-up': { reason: 'paid' },
}
