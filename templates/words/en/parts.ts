/** The words of the parts every page is built from, in English. */

import type { parts as zh } from '../zh-cn/parts.ts'

export const parts: Record<keyof typeof zh, string> = {
  'identity-bar.title': 'Case at a glance',
  'identity-bar.against': 'and',
  'identity-bar.owner': 'Handled by',
  'identity-bar.code': 'Registration code',

  'lamp.calm': '{days} d left',
  'lamp.soon': 'Only {days} d left',
  'lamp.today': 'Due today',
  'lamp.urgent': 'Urgent: {days} d left',
  'lamp.at-once': 'Due today',
  'lamp.late': '{days} d overdue',
  'lamp.done': 'Done',
  'lamp.none': 'No deadline',

  'money-bar.claimed': 'Claimed (CNY)',
  'money-bar.agreed': 'Agreed (CNY)',
  'money-bar.received': 'Received (CNY)',
  'money-bar.verified': 'Verified (CNY)',

  'timeline.entered-later': 'Entered later, {when}',
  'timeline.earlier': 'Earlier entries',
  'timeline.empty': 'Nothing recorded yet',
  'timeline.system': 'System',

  'task-list.all': 'Show all {total}',

  'next-steps.title': 'Next step',
  'next-steps.none': 'No step takes priority now',
  'next-steps.stage-now': 'This case now stands at: {stage}.',
  'next-steps.closed': 'Steps not open now, and why',

  'cure.mediator': 'The mediator can resolve this',
  'cure.clerk': 'The clerk can correct this',
  'cure.director': 'The committee director can resolve this',
  'cure.supervisor': 'The supervisor can resolve this',
  'cure.aid-officer': 'The legal-aid officer can resolve this',
  'cure.worker': 'The worker can resolve this',
  'cure.employer': 'The employer can resolve this',
  'cure.both-parties': 'Both parties must resolve this',
  'cure.court': 'Depends on the court or arbitration body',
  'cure.time': 'Only once the period has run',
  'cure.nobody': 'Cannot be remedied',

  'field.checked': 'Looked at again: right',
  'field.required': 'Required',
  'error-summary.ask': 'Please look at these again, and tick what is right before saving',
  'error-summary.title': 'Some entries need correcting before you submit again',
  'error-summary.colon': ': ',
  'row-group.drop': 'Remove this row',

  'filter-bar.title': 'Filters',
  'filter-bar.all': 'All',
  'filter-bar.go': 'Search',
  'filter-bar.reset': 'Reset',

  'data-table.sum': 'Total',
  'data-table.pick': 'Select',
  'data-table.pick-all': 'Select all',
  'data-table.pages': 'Pages',
  'data-table.total': '{total} in total',
  'data-table.first': 'First page',
  'data-table.previous': 'Previous',
  'data-table.next': 'Next',

  'offer-table.title': 'Offers',
  'offer-table.round': 'Round',
  'offer-table.side': 'Side',
  'offer-table.who': 'Made by',
  'offer-table.amount': 'Amount (CNY)',
  'offer-table.terms': 'Terms',
  'offer-table.when': 'When',
  'offer-table.answer': 'Answer',
  'offer-table.gap': 'Gap between the sides',
  'offer-table.no-gap': 'One side has not named an amount yet',
  'offer-table.empty': 'Neither side has made an offer yet',
  'offer-side.worker': 'Worker',
  'offer-side.employer': 'Employer',
  'offer-side.mediator': 'Mediator',
  'offer-answer.open': 'Awaiting answer',
  'offer-answer.accepted': 'Accepted',
  'offer-answer.declined': 'Declined',
  'offer-answer.replaced': 'Replaced by a newer offer',

  'slip.code': 'Registration code',
  'slip.print': 'Print receipt',
  'slip.again': 'Register another',
  'slip.open': 'Open the case',

  'masked.show': 'Show',
  'masked.why': 'Choose a reason to see the number. It is covered again after 60 seconds and the viewing is recorded.',

  'notice.note': 'Note',
  'notice.soon': 'Attention',
  'notice.late': 'Warning',
  'notice.good': 'Done',

  'confirm.consequences': 'If you confirm, this will follow',
  'confirm.back': 'Back, do not proceed',

  'conflict.title': 'Someone else changed this record while you were working on it',
  'conflict.text': '{who} saved a newer version on {when}. What you typed is kept below; check it and submit again.',
  'conflict.title-own': 'You changed this record elsewhere while this form was open',
  'conflict.text-own':
    'You saved a newer version yourself on {when}. What you typed is kept below; check it and submit again.',
  'conflict.field': 'Field',
  'conflict.theirs': 'Saved now',
  'conflict.yours': 'What you typed',
  'conflict.differs': 'Differs',

  'keys.title': 'Keyboard shortcuts',
  'keys.alt-s': 'Alt + S',
  'keys.tab': 'Tab / Shift + Tab',
  'keys.save': 'Save the current form',
  'keys.find': 'Go to the search box',
  'keys.help': 'Show this help',
  'keys.next': 'Next / previous field',
  'keys.close': 'Close',

  'draft.saved': 'Draft saved at {time}',
  'draft.failed': 'The draft is not saved yet. Keep this page open; saving is retried automatically',
  'draft.signed-out':
    'You have been signed out. What you typed is still on this page. Sign in again in a new window to continue',

  'sending.wait': 'Submitting…',

  'session.soon': 'You will be signed out for inactivity in {minutes} minutes.',
  'session.extend': 'Stay signed in',
  'session.ended': 'You have been signed out. This page is kept; sign in again to continue.',
  'session.sign-in': 'Sign in again',

  'amount.ask': 'Do you mean CNY {amount}?',
  'amount.take': 'Yes, use it',
  'amount.echo': 'CNY {amount}  {capitals}',
  'amount.wrong': 'Enter a number with at most two decimals, such as 1234.50',

  'identity.good': 'Check digit correct: {sex}, born {birthDay}',
  'identity.age': ', {years} years old',
  'identity.check':
    'The check digit does not match; compare with the card. You may register now, but it must be corrected before the agreement.',
  'identity.old': 'An old number of 15 digits: it is kept, check the present card',
  'identity.length': 'An identity number has 18 characters; this one has {length}',
  'identity.day': 'The birth date in this number does not exist; compare with the card',

  'progress.stop': 'Stop',
  'progress.refresh': 'Look again',
}
