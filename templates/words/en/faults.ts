/** What is wrong with one field, in English, and how to mend it. */

import type { faults as zh } from '../zh-cn/faults.ts'

export const faults: Record<keyof typeof zh, string> = {
  'fault.required': 'Please fill this in',
  'fault.too-short': 'Too short; please add more',
  'fault.too-long': 'Too long; at most {max} characters',
  'fault.control-character': 'Contains control characters that cannot be saved; delete them and type again',
  'fault.unknown-choice': 'Choose one of the options listed',
  'fault.unknown-field': 'The form holds something unknown ({names}); reload the page and fill it in again',
  'fault.form-damaged': 'The form is incomplete; reload the page and fill it in again',
  'fault.impossible-date': 'There is no such day; write it like 2026-11-22',
  'fault.impossible-time': 'That is not a time of day; write it like 14:30',

  'fault.amount-empty': 'Enter an amount',
  'fault.amount-full-width': 'Use ordinary digits, such as 1234.50',
  'fault.amount-in-ten-thousands': 'Write the full amount in yuan; 1.2 wan is 12000',
  'fault.amount-negative': 'An amount cannot be negative',
  'fault.amount-exponent': 'Write the number in full, not in scientific notation',
  'fault.amount-separators': 'The commas are misplaced; write 1,234.50 or leave them out',
  'fault.amount-decimals': 'At most two decimals',
  'fault.amount-too-large': 'The amount is out of range; check for extra digits',
  'fault.amount-zero': 'The amount must be above zero',
  'fault.amount-not-a-number': 'Enter a number, such as 1234.50',

  'fault.identity-length': 'An identity number has 18 characters; please check',
  'fault.identity-characters': 'An identity number holds digits only, with X allowed at the end; please check',
  'fault.identity-birth-day': 'The birth date in this number does not exist; compare with the card',
  'fault.identity-birth-future': 'The birth date in this number lies in the future; compare with the card',
  'fault.identity-check-digit': 'The check digit does not match; compare each digit with the card',

  'fault.credit-code-length': 'A unified social credit code has 18 characters; please check',
  'fault.credit-code-old-registration':
    'This is an old 15-digit registration number; enter the 18-character credit code',
  'fault.credit-code-characters': 'Credit codes never hold the letters I, O, S, V or Z; please check',
  'fault.credit-code-organisation-digit': 'Characters 9 to 17 (organisation code) do not agree; please check',
  'fault.credit-code-check-digit': 'The last character does not match; compare with the business licence',

  'fault.name-empty': 'Enter a name',
  'fault.name-too-long': 'A name has at most 50 characters',
  'fault.name-control-character': 'The name contains control characters that cannot be saved; type it again',
  'fault.name-invisible-character': 'The name contains invisible characters; delete them and type it again',
  'fault.name-emoji': 'A name cannot contain emoji',
  'fault.name-private-character':
    'The name contains a home-made character that other computers cannot show; use the standard one',
  'fault.name-broken-character': 'The name contains a broken character; type it again',
  'fault.name-without-letter': 'A name must contain letters or characters',

  'fault.phone-characters': 'A phone number holds only digits, spaces and hyphens',
  'fault.phone-length': 'Wrong number of digits: mobiles have 11, landlines need their area code',
  'fault.phone-unknown': 'There is no such range of numbers; please check',

  'fault.notice-impossible-date': 'Line {line}: there is no day {date}',
  'fault.notice-span-backwards': 'Line {line}: the end {to} lies before the beginning {from}',
  'fault.notice-wrong-weekday': 'Line {line}: {day} is not the day of the week written beside it; compare the notice',
  'fault.notice-wrong-count': 'Line {line}: {told} days are named, from {from} they are {counted}',
  'fault.notice-line-unread': 'Line {line} cannot be read: {text}. Write “off,2027-01-01,2027-01-03”',
  'fault.notice-nothing-read': 'No day off or worked was found; paste the notice or a table',
  'fault.notice-other-year': 'Line {line}: {day} is not in that year',
  'fault.notice-make-up-on-weekday':
    'Line {line}: {day} is no Saturday or Sunday and cannot be a day worked in exchange',
  'fault.notice-day-twice': 'Line {line}: {day} stands twice, or is both off and worked',
  'fault.notice-statutory-missing':
    'This desk has no table of statutory days for that year: write each as “statutory,day”',
  'fault.notice-statutory-not-off': 'The statutory day {day} is not among the days off; is a line missing?',
  'fault.notice-statutory-count':
    'There are 13 statutory days (Public Holidays Regulations, art. 2), here there are {count}',
  'fault.notice-year-not-next': 'Years cannot be skipped ({year}): import {next} first',
  'fault.notice-year-unchanged': '{year} is known with exactly these days',

  'fault.code-length': 'A registration code has 9 characters, such as T7K4-9QXM-3',
  'fault.code-character': 'This holds a character no registration code has; compare with the receipt',
  'fault.code-check': 'The registration code is wrong; compare each character with the receipt',
  'fault.employment-ends-before-it-begins': 'The employment would begin after its end; check both days',
  'fault.undisputed-needs-both':
    'Undisputed facts may only be written down when both sides agree; delete them if one does not',
  'fault.beyond-usual-month':
    'People’s mediation generally ends within a month, that is by {day} (Provisions on the Work of People’s Mediation, art. 33). If more time is really needed, check the day and tick the box below',
  'fault.beyond-usual-commission':
    'That is longer than the commission’s own term once again (until {day}). The SPC Provisions on Specially Invited Mediation, art. 27, set no bound; if so much time is really needed, check the day and tick the box below',
  'doubt.received-before-law': 'The day of receipt is before 2008: please check',
  'doubt.received-long-ago': 'The day of receipt is more than two years ago: please check',
  'doubt.sum-very-high': 'The claims of this worker come to {total} yuan: please check the number of digits',
  'doubt.name-unusual': 'The name holds figures or signs: please check',
}
