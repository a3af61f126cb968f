/** The step to offer first in each stage, best first: the case page has one primary action, and it must be a possible one. */
import type { DisputeEventType } from './events.ts'
import type { Stage } from './stages.ts'

export const primarySteps: Readonly<Record<Stage, readonly DisputeEventType[]>> = {
  'intake.registered': ['accepted', 'respondent-invited', 'not-accepted'],
  'intake.consulting': ['accepted', 'respondent-answered', 'not-accepted'],
  'committee.assigning': ['mediators-assigned'],
  'committee.mediating': ['session-recorded', 'agreement-drafted', 'mediation-terminated'],
  'committee.suspended': ['resumed'],
  'room.preparing': ['session-recorded', 'mediation-terminated'],
  'room.inSession': ['agreement-drafted', 'session-recorded', 'mediation-terminated'],
  'room.suspended': ['resumed'],
  'agreed.drafting': ['signing-opened', 'agreement-revised'],
  'agreed.signing': ['party-signed', 'mediator-signed', 'seal-affixed'],
  'performing.paying': ['payment-recorded', 'performance-confirmed'],
  'performing.defaulted': ['referral-opened', 'payment-recorded'],
  performed: ['followed-up', 'archived'],
  followedUp: ['archived'],
  notAccepted: ['archived'],
  terminated: ['archived', 'referral-opened'],
  withdrawn: ['archived'],
  settledPrivately: ['archived'],
  transferred: ['archived'],
  archived: [],
}
