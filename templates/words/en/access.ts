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
  'second-factor.title': 'Signing in safely',
  'second-factor.lead':
    'A second factor is asked for beside the password: six digits that a telephone shows and changes every half minute.',
  'second-factor.must': 'Your role needs a second factor here. Please set it up before anything else.',
  'second-factor.begin-help': 'First install any authenticator app (TOTP) on your telephone; it needs no network.',
  'second-factor.begin': 'Set it up',
  'second-factor.begin-again': 'Begin anew with another secret',
  'second-factor.prove': 'Connect your authenticator',
  'second-factor.scan': 'Scan this code with the app, then type the six digits it shows.',
  'second-factor.picture': 'Code that connects an authenticator',
  'second-factor.by-hand': 'If you cannot scan it, type this secret:',
  'second-factor.code': 'Six-digit code',
  'second-factor.prove-go': 'Connect',
  'second-factor.codes': 'Recovery codes (shown this once)',
  'second-factor.codes-help':
    'It is connected. Write these codes down or print them and keep them safe: should the telephone be lost, each of them signs you in once.',
  'second-factor.sign-in-again': 'Sign in again',
  'second-factor.stands': 'Connected at {since}; {left} recovery codes are left.',
  'second-factor.lost':
    'If telephone and recovery codes are lost, ask the security administrator to have it set anew; a second person confirms it.',
  'second-factor.sign-in-title': 'Second factor',
  'second-factor.sign-in-lead': 'The password was right. Type the six digits your app shows, or a recovery code.',
  'second-factor.over': 'That took too long; please sign in again.',
  'fault.second-factor-wrong':
    'The code is wrong or was used already. Wait for the next one and try again; five failures lock the account for 15 minutes.',
  'problem.second-factor-enrolled': 'A second factor is connected already',
  'problem-help.second-factor-enrolled': 'To change it, ask the security administrator to have it set anew.',
  'problem.no-second-factor': 'This person has no second factor',
  'problem-help.no-second-factor': 'There is nothing to set anew.',
  'people.reset-factor': 'Propose to set the second factor anew',
  'setup.second-factor': 'System administrator, security administrator and auditor need a second factor (recommended)',
  'sign-in-rules.title': 'Rules for signing in',
  'sign-in-rules.lead': 'They hold for all units and people, and only a security administrator of the city sets them.',
  'sign-in-rules.profile': 'Passwords',
  'password-profile.mlps3':
    'MLPS level 3: at least 10 characters of three kinds, changed every 90 days, none of the last 5',
  'password-profile.asvs':
    'By length: at least 12 characters of any kind, never changed by date, no common one and no word of this trade',
  'sign-in-rules.second-factor': 'Roles that need a second factor',
  'sign-in-rules.second-factor-hint':
    'People of a role that is added sign in again and set it up. Others may take one of their own accord.',
  'sign-in-rules.set': 'The rules for signing in were changed.',
  'fault.password-short-asvs': 'A password needs at least 12 characters.',
  'fault.password-common': 'This is one of the commonest passwords and easily guessed; choose another.',
  'fault.password-context':
    'A password must not contain words like “gonghui”, “tiaojie” or “chongqing”, which are easily guessed.',
  'fault.password-before': 'It must differ from your last 5 passwords.',
}
