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
  'fault.identity-fifteen-digits': 'The old 15-digit numbers are no longer used; enter the current 18-character number',
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

  'fault.code-length': 'A registration code has 9 characters, such as T7K4-9QXM-3',
  'fault.code-character': 'This holds a character no registration code has; compare with the receipt',
  'fault.code-check': 'The registration code is wrong; compare each character with the receipt',
}
