/** Words for signing in, the first administrator, people and units. */

import type { people as zh } from '../zh-cn/people.ts'

export const people: Record<keyof typeof zh, string> = {
  'sign-in.title': 'Sign in',
  'sign-in.lead': 'Use your own account, and sign out before you leave your seat.',
  'sign-in.name': 'Sign-in name',
  'sign-in.password': 'Password',
  'sign-in.go': 'Sign in',
  'sign-in.accounts': 'Demonstration accounts',
  'sign-in.accounts-help': 'These accounts exist in the demonstration only. Their password is {password}',
  'sign-in.account-role': 'Role',
  'sign-in.account-place': 'Unit',

  'fault.sign-in-wrong':
    'The name or the password is not right. Check and try again; five wrong tries lock for 15 minutes.',
  'fault.sign-in-locked': 'Too many wrong tries. Try again in {minutes} minutes, or ask the administrator.',
  'fault.password-short': 'A password needs at least 10 characters.',
  'fault.password-long': 'A password has at most 128 characters.',
  'fault.password-simple': 'Use three of: capital letters, small letters, digits, symbols.',
  'fault.password-holds-name': 'The password must not contain the sign-in name.',
  'fault.password-differs': 'The two passwords are not the same.',
  'fault.password-old-wrong': 'The present password is not right.',
  'fault.sign-in-name-taken': 'This sign-in name is taken; choose another.',
  'fault.sign-in-name-form': 'Use 3 to 30 small letters, digits, dots or hyphens, beginning with a letter.',

  'setup.title': 'Create the first administrator',
  'setup.lead':
    'Nobody can sign in yet. Name the top union and create its first administrator, who then adds units and people. This link works once.',
  'setup.unit': 'Name of this union',
  'setup.unit-hint': 'For example: Federation of Trade Unions of a city',
  'setup.name': 'Name of the administrator',
  'setup.password-again': 'Password again',
  'setup.go': 'Create and sign in',
  'setup.done': 'The administrator has been created. Please sign in.',

  'today.title': 'Today',
  'today.no-work-title': 'Nothing to do here yet',
  'today.no-work':
    'You are signed in, but the desk has no work place for your role yet. If that seems wrong, ask the administrator.',
  'language.changed': 'The language has been changed.',
  'setup.link-used': 'The first administrator of this desk exists already: this link has done its work.',
  'setup.link-used-todo': 'Please sign in. If you need an account, ask an administrator to add you.',
  'setup.link-old': 'This link is older than 24 hours and no longer works.',
  'setup.link-old-todo': 'Start the desk again on its server: it then names a new link.',
  'password.link-used': 'This link was used already and the password is set.',
  'password.link-used-todo':
    'Sign in with the new password. If you forgot it, or did not set it yourself, ask an administrator for a new link.',
  'password.link-old': 'This link is older than 24 hours and no longer works.',
  'password.link-old-todo': 'Ask an administrator for a new link.',
  'link-over.title': 'This link no longer works',
  'link-over.sign-in': 'Sign in',
}
