/** Every event a dispute knows, who may make it and by which article: routes, buttons and the README all read this list. */
import type { EventEntry } from '../kernel/definition.ts'
import type { Action } from '../permissions.ts'
import type { Day } from '../values/day.ts'
import type { DisputeFacts } from './facts.ts'
import type { DisputePayloads } from './payloads.ts'

export type DisputeEventType = keyof DisputePayloads

/** One thing that happened to a dispute, ready for `advance`; its payload goes into the journal as it is. */
export type DisputeEvent<Type extends DisputeEventType = DisputeEventType> = {
  [T in DisputeEventType]: { type: T; occurredOn: Day; facts: DisputeFacts; data: DisputePayloads[T] }
}[Type]

export const phases = [
  'intake',
  'mediation',
  'agreement',
  'ending',
  'performance',
  'court',
  'file',
  'reopening',
] as const
export type DisputePhase = (typeof phases)[number]

const entry = (phase: DisputePhase, permission: Action, article: string | null): EventEntry<DisputePhase> => ({
  permission,
  article,
  phase,
})

export const disputeEvents: Readonly<Record<DisputeEventType, EventEntry<DisputePhase>>> = {
  registered: entry('intake', 'dispute:register', 'LDTZ-12'),
  'details-amended': entry('intake', 'dispute:amend', 'LDTZ-12'),
  'worker-joined': entry('intake', 'dispute:amend', 'LDTZ-12'),
  'worker-struck-out': entry('intake', 'dispute:correct', null),
  'heirs-entered': entry('intake', 'dispute:amend', 'MFD-1121'),
  'respondent-struck-out': entry('intake', 'dispute:correct', null),
  'respondent-invited': entry('intake', 'dispute:consult', 'RMTJ-17'),
  'respondent-answered': entry('intake', 'dispute:consult', 'RMTJ-17'),
  'contact-logged': entry('intake', 'dispute:consult', 'RMTJ-27'),
  'limitation-noted': entry('intake', 'dispute:consult', 'LDTZ-27.2'),
  'limitation-resumed': entry('intake', 'dispute:consult', 'LDTZ-27.3'),
  'limitation-countered': entry('intake', 'dispute:consult', 'LDTZ-27'),
  accepted: entry('intake', 'dispute:accept', 'ORD17-22'),
  'not-accepted': entry('intake', 'dispute:refuse', 'ORD17-22'),

  'mediators-assigned': entry('mediation', 'dispute:assign', 'RMTJ-19'),
  'mediator-replaced': entry('mediation', 'dispute:assign', 'RMTJ-23'),
  'moved-to-room': entry('mediation', 'dispute:move', null),
  'moved-to-committee': entry('mediation', 'dispute:move', null),
  'session-booked': entry('mediation', 'dispute:mediate', 'RMTJ-22'),
  'session-recorded': entry('mediation', 'dispute:mediate', 'RMTJ-27'),
  suspended: entry('mediation', 'dispute:mediate', null),
  resumed: entry('mediation', 'dispute:mediate', null),
  'term-extended': entry('mediation', 'dispute:mediate', 'ORD17-29'),

  'agreement-drafted': entry('agreement', 'agreement:draft', 'RMTJ-29'),
  'agreement-revised': entry('agreement', 'agreement:draft', 'RMTJ-29'),
  'signing-opened': entry('agreement', 'agreement:draft', 'RMTJ-29'),
  'drafting-reopened': entry('agreement', 'agreement:draft', 'RMTJ-23'),
  'negotiation-resumed': entry('agreement', 'agreement:draft', 'RMTJ-23'),
  'party-signed': entry('agreement', 'agreement:sign-off', 'RMTJ-29'),
  'mediator-signed': entry('agreement', 'agreement:sign-off', 'RMTJ-29'),
  'seal-affixed': entry('agreement', 'agreement:seal', 'RMTJ-29'),
  'oral-agreement-reached': entry('agreement', 'agreement:sign-off', 'RMTJ-30'),

  'mediation-terminated': entry('ending', 'dispute:end', 'RMTJ-26'),
  'application-withdrawn': entry('ending', 'dispute:consult', 'RMTJ-23'),
  'private-settlement-reported': entry('ending', 'dispute:consult', 'LDTZ-4'),
  'workers-transferred': entry('ending', 'dispute:end', null),

  'payment-recorded': entry('performance', 'payment:record', 'RMTJ-31'),
  'payment-verified': entry('performance', 'payment:verify', 'RMTJ-31'),
  'payment-corrected': entry('performance', 'payment:correct', null),
  'performance-confirmed': entry('performance', 'performance:follow', 'RMTJ-31'),
  'default-declared': entry('performance', 'performance:follow', 'LDTZ-15'),
  'performance-resumed': entry('performance', 'performance:follow', 'RMTJ-31'),
  'grace-given': entry('performance', 'performance:follow', 'RMTJ-31'),
  'rest-called-due': entry('performance', 'performance:follow', 'LDTZ-15'),
  'hindrance-noted': entry('performance', 'performance:follow', 'RMTJ-31'),
  'hindrance-advanced': entry('performance', 'performance:follow', 'RMTJ-31'),
  'hindrance-ended': entry('performance', 'performance:follow', 'RMTJ-31'),
  'followed-up': entry('performance', 'performance:follow', 'RMTJ-31'),

  'referral-opened': entry('court', 'referral:manage', null),
  'referral-closed': entry('court', 'referral:manage', null),

  archived: entry('file', 'dispute:archive', 'RMTJ-27'),
  corrected: entry('file', 'dispute:correct', 'RMTJ-27'),

  'acceptance-voided': entry('reopening', 'dispute:correct', null),
  'ending-corrected': entry('reopening', 'dispute:correct', null),
  reconvened: entry('reopening', 'dispute:register', 'LDTZ-5'),
  'agreement-changed': entry('reopening', 'agreement:draft', 'RMTJ-33'),
  'agreement-voided': entry('reopening', 'agreement:void', 'RMTJ-33'),
  'performance-reopened': entry('reopening', 'performance:follow', 'RMTJ-31'),
}
