/** The legal terms in English. */
import type { clocks as zh } from '../zh-cn/clocks.ts'

export const clocks: Record<keyof typeof zh, string> = {
  'clock.first-contact': 'First contact',
  'clock.T0': 'First contact',
  'clock.T1': 'Decision on acceptance',
  'clock.T2': '15 days from receipt',
  'clock.T3': 'Mediation term',
  'clock.T3P': 'Mediation term (platform work)',
  'clock.T4': 'One month to settle',
  'clock.T5': 'Term of the court (before filing)',
  'clock.T6': 'Term of the court (after filing)',
  'clock.T6S': 'Term of the court (summary procedure)',
  'clock.T7': 'Confirm the online referral',
  'clock.T7C': 'Answer the online referral',
  'clock.T8': 'Judicial confirmation',
  'clock.T9': 'Arbitration review',
  'clock.T10': 'Limitation',
  'clock.T11': 'Payment due',
  'clock.T12': 'Enforcement',
  'clock.T13': 'Decision on legal aid',
  'clock.T13A': 'Assignment of an aid lawyer',
  'clock.T13R': 'Review of an aid decision',
  'clock.T14': 'Urgent legal aid',
  'clock.T15': 'Injury recognition (employer)',
  'clock.T15W': 'Injury recognition (worker)',
  'clock.T16': 'Labour inspection',
  'clock.T17': 'Limitation of action',

  'disputes.mark-provisional': 'Term provisional',
  'disputes.target-on': 'Own target',
  'disputes.moved-from': 'Before it was settled again',
  'event.term-expired': 'Term ran out',
  'event.holder-replaced': 'Holder replaced',
  'event.fell-due': 'Money fell due',
  'event.term-settled-again': 'Term settled again',
  'disputes.by-desk': 'Noted by the desk itself',
  'happened.term-out': '{clock}: ran out on {day}',
  'happened.fell-due': '{count} instalments',
  'happened.term-moved': '{clock}: by the days off now known, moved from {before} to {day}',

  'term-out.first-contact': 'First contact was due on {day}; no contact is on record.',
  'term-out.T1': 'The decision on acceptance was due on {day}: accept, or refuse in writing.',
  'term-out.T2': 'The 15 days from receipt ended on {day}; without an agreement the parties may go to arbitration.',
  'term-out.T3':
    'The mediation term ended on {day}; without an agreement it counts as failed: terminate and tell of arbitration, or extend it with both parties’ consent.',
  'term-out.T3P':
    'The mediation term ended on {day}; without an agreement it counts as failed: terminate and tell of arbitration, or extend it with both parties’ consent (15 days at most).',
  'term-out.T4':
    'Mediation is generally finished in a month, which ended on {day}: terminate, or go on with both parties’ consent.',
  'term-out.T5':
    'The court’s term (before filing) ended on {day}: terminate and answer the court, or extend it with both parties’ consent.',
  'term-out.T6':
    'The court’s term (after filing) ended on {day}: terminate and answer the court, or extend it with both parties’ consent.',
  'term-out.T6S':
    'The court’s term (summary procedure) ended on {day}: terminate and answer the court, or extend it with both parties’ consent.',
  'term-out.T7': 'The online referral had to be confirmed by {day}: accept it or give it back.',
  'term-out.T7C': 'The other side had to be contacted by {day} after the online referral; no contact is on record.',
  'term-out.T15':
    'The employer’s thirty days to have the injury recognised ended on {day}. Where it has not applied, the worker, a relative or the union may do so within one year.',
  'term-out.T16':
    'The two years of labour inspection ended on {day}: it no longer acts. Arbitration stays open within its limitation.',
  'term-out-way.days': 'Record the application',
  'term-out-way.contact-logged': 'Log a contact',
  'term-out-way.accepted': 'Accept',
  'term-out-way.mediation-terminated': 'Terminate the mediation',
  'term-out-way.referral': 'Refer to arbitration',
}
