/** One well-formed payload of every event of an aid case. */
import type { AidEventType } from '../../../workflows/legal-aid/events.ts'

const of = { proceedingId: 'p1' }
const result = { ...of, result: 'won', awardedFen: 100, ownAgreement: false }
const receipt = { receiptId: 'r1', fen: 100 }

export const samples: Record<AidEventType, Record<string, unknown>> = {
  applied: { scheme: 'union', ground: 'migrant-pay', disputeId: 'd1', consultationId: null, claimedFen: 100 },
  'details-amended': { what: ['claims'] },
  'claims-amended': {
    reason: 'applicant-asks',
    added: [{ item: 'overtime-pay', fen: 100 }],
    changed: [{ item: 'unpaid-wages', from: null, to: 200 }],
    dropped: [{ item: 'other-payment', fen: null }],
    claimedFen: 300,
  },
  'ground-noted': { ground: 'means' },
  'materials-asked': {},
  'materials-supplied': {},
  'started-early': { reason: 'limitation' },
  granted: {},
  refused: { reason: 'outside-scope' },
  withdrawn: { reason: 'applicant-asks' },
  contested: { noteId: 'n1' },
  'review-upheld': { noteId: 'n2' },
  'review-corrected': { noteId: 'n3' },
  'lawyer-assigned': { lawyerId: 'l1' },
  'lawyer-changed': { lawyerId: 'l2', reason: 'conflict-found' },
  'proceeding-opened': { proceedingId: 'p1', kind: 'arbitration', ground: null },
  'proceeding-noted': of,
  'hearing-set': { ...of, day: '2026-12-01' },
  heard: of,
  'outcome-noted': result,
  'outcome-corrected': result,
  'took-effect': { ...of, fen: 100 },
  'effect-countered': { ...of, fen: 100 },
  received: receipt,
  'receipt-countered': receipt,
  'report-filed': {},
  'subsidy-noted': { fen: 100 },
  'progress-noted': { noteId: 'n1' },
  terminated: { reason: 'own-lawyer' },
  closed: {},
  reopened: { reason: 'enforcement' },
}
