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
  'clock.T14': 'Urgent legal aid',
  'clock.T15': 'Injury recognition (employer)',
  'clock.T15W': 'Injury recognition (worker)',
  'clock.T16': 'Labour inspection',
  'clock.T17': 'Limitation of action',
}
