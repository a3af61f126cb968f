/** Words of access that one person proposes and another lets hold. */
import type { access as chinese } from '../zh-cn/access.ts'

export const access: Record<keyof typeof chinese, string> = {
  'access.title': 'Confirm access',
  'access.lead':
    'The security administrator proposes a role; it holds once another person has confirmed it: a system administrator or another security administrator, of the unit above where the unit has none, never the proposer and never the person concerned.',
  'access.none': 'Nothing waits to be confirmed',
  'access.heading': 'Confirm access: {name}',
  'access.what': 'What is given',
  'access.factor-reset': 'Second factor set anew',
  'access.proposer': 'Proposed by',
  'access.proposed-at': 'Proposed at',
  'access.reason': 'Remark (needed to send it back)',
  'access.consequence':
    'It holds at once when confirmed, and the person has to sign in again. Make sure that the person is who it says and needs this.',
  'access.alone':
    'This unit is a single-person desk: the proposer may confirm alone on a later day, with a reason, which the audit trail keeps.',
  'access.confirm': 'Confirm',
  'access.refuse': 'Send back',
  'access.confirmed': 'Confirmed; it holds now, and the person has to sign in again.',
  'access.refused': 'Sent back; nothing was given.',
  'access.waits': 'Waits for another person',
  'access-state.open': 'Waits to be confirmed.',
  'access-state.confirmed': 'Confirmed.',
  'access-state.refused': 'Sent back.',
  'people.grant-waits': 'Proposed; it holds once another person has confirmed it under “Confirm access”.',
  'fault.officer-of-two': 'System administrator, security administrator and auditor must be different accounts.',
  'fault.officer-at-work':
    'The account of a system administrator, security administrator or auditor can have no other role.',
  'problem.access-decided': 'Somebody has just dealt with this',
  'problem-help.access-decided': 'Go back to the list and look where it stands.',
}
