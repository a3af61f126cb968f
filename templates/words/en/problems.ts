/** Words for everything that can go wrong with a request, and how to mend it. */

import type { problems as zh } from '../zh-cn/problems.ts'

export const problems: Record<keyof typeof zh, string> = {
  'problem.invalid': 'Something in the form is not right',
  'problem.not-allowed': 'You may not do this',
  'problem.not-found': 'Not found',
  'problem.refused': 'This step is not possible now',
  'problem.stale': 'The record has changed meanwhile',
  'problem.unavailable': 'The desk cannot do this at the moment',
  'problem.unexpected': 'Something unexpected went wrong',
  'problem.no-such-page': 'Nothing found here',
  'problem.body-too-large': 'Too much was sent at once',
  'problem.body-unreadable': 'What was sent cannot be read',
  'problem.disk-full': 'The storage is full',
  'problem.sign-in-first': 'Please sign in first',
  'problem.form-token-old': 'This page is out of date',
  'problem.key-used-for-another-form': 'This form was already sent',
  'problem.other-origin': 'The request came from elsewhere',
  'problem.role-without-permission': 'Your roles do not include this',
  'problem.too-many': 'Too many at once',
  'problem.busy': 'The desk is busy',
  'problem.year-imported-meanwhile': 'Somebody has just imported this year',

  'problem-help.invalid': 'Go back, mend what is marked and send the form again.',
  'problem-help.not-allowed': 'If you need to, ask your director or the administrator to change your role.',
  'problem-help.not-found':
    'The address may be wrong, or the record lies outside your units. Open it again from a list.',
  'problem-help.refused': 'The reasons are listed below, with who can settle them.',
  'problem-help.stale':
    'Someone else changed the record while you were writing. What you typed is listed below; open the page again, compare and send it.',
  'problem-help.unavailable': 'Nothing was saved and nothing was lost. Please try again shortly.',
  'problem-help.unexpected': 'Nothing was saved. Try again shortly; if it stays, tell the administrator the time.',
  'problem-help.no-such-page':
    'The address is wrong, or the record does not exist or lies outside your part of the organisation. Open it again from its list, or go to the start page.',
  'problem-help.body-too-large': 'Send less at once, in several steps.',
  'problem-help.body-unreadable': 'Go back and fill in the form again.',
  'problem-help.disk-full':
    'What is saved is safe and can be read. Ask the administrator to free or add space, then try again.',
  'problem-help.sign-in-first': 'Your session has ended. Sign in again; drafts have been kept.',
  'problem-help.form-token-old': 'Reload the page and send it again. What you typed is listed below.',
  'problem-help.key-used-for-another-form':
    'Open the page again, so that nothing is mixed up with what was sent before.',
  'problem-help.other-origin': 'Please send forms from the desk’s own pages.',
  'problem-help.role-without-permission': 'If you need to do this, ask the administrator to change your role.',
  'problem-help.too-many':
    'So that the desk stays quick for everybody, searches, prints and exports are bounded for a time. Please try again after {time}; anything you typed stands below.',
  'problem-help.busy': 'Someone else is writing. Send the form again in a few seconds; nothing will be done twice.',
  'problem-help.year-imported-meanwhile':
    'Your notice was not imported; what you sent stands below. Open the working calendar and check the year as it is now. If it differs, import yours again: it then counts as the next edition, a correction.',

  'problem.typed': 'What you typed',
  'problem.home': 'To the start page',
  'problem.reasons': 'Reasons',
}
