/** Words of payments in English. */

import type { money as zh } from '../zh-cn/money.ts'

export const money: Record<keyof typeof zh, string> = {
  'money.record-title': 'Record a payment',
  'money.record-go': 'Record payment',
  'money.recorded': '{amount} yuan recorded as received; somebody else must verify it.',
  'money.recorded-several':
    '{amount} yuan recorded, set against {count} instalments in turn; somebody else must verify it.',
  'money.recorded-performed': '{amount} yuan recorded; everything under the agreement has been paid.',
  'money.case': 'Case',
  'money.to-case': 'Back to the case',
  'money.nothing-owed': 'Nothing is still owed',
  'money.earlier': 'Payments so far',
  'money.earlier-empty': 'No payments yet',
  'money.more': 'Payer, manner and note',

  'money.instalment': 'Instalment paid',
  'money.instalment-line': '{payee} · {item} · due {dueOn} · {open} yuan open',
  'money.instalment-hint':
    'What exceeds this instalment is set against the same worker’s next ones; what is then left stays on the last of them.',
  'money.amount': 'Amount received',
  'money.overpaid': 'More was really paid than is owed; record it so',
  'money.amount-yuan': 'Amount (yuan)',
  'money.paid-on': 'Received on',
  'money.evidence': 'Evidence',
  'money.receipt': 'Picture of the receipt or slip',
  'money.receipt-hint': 'Optional; a picture or PDF of at most 10 MB',
  'money.evidence-hint': 'It may be recorded without evidence and is then shown as received, not verified.',
  'money.payer': 'Payer',
  'money.payer-hint': 'If a jointly liable company, a main contractor or another paid, name the actual payer.',
  'money.payer-is': 'Paid by {name}',
  'money.manner': 'Manner of payment',
  'money.note': 'Note',
  'money.payee': 'Worker paid',
  'money.status': 'Status',
  'money.recorder': 'Recorded by',
  'money.verifier': 'Verified by',

  'money.tray-title': 'Payments to verify',
  'money.tray-lead':
    'Somebody other than the recorder checks the bank slip or the signed receipt, or asks the worker, and clicks what was seen.',
  'money.tray-empty': 'No payments wait for verification',
  'money.total-unverified': 'Total to verify',
  'money.unit': 'Unit',
  'money.all-units': 'All units in my scope',
  'money.verify-by': 'Verified by',
  'money.verified': '{amount} yuan verified.',
  'money.another-must': 'Recorded by you: somebody else must verify it',
  'money.counter': 'Counter',

  'money.counter-title': 'Counter a recorded payment',
  'money.counter-about': '{payee} · {paidOn} · {amount} yuan',
  'money.counter-keeps': 'The payment is not deleted: it stays in the case, marked as countered.',
  'money.counter-ledger':
    'The received sum is reduced and, if verified, the verified sum with it, in the month of countering.',
  'money.counter-owed': 'What it paid is owed again; a dispute shown as performed goes back to performance.',
  'money.counter-reason': 'Reason',
  'money.counter-go': 'Counter this payment',
  'money.countered': '{amount} yuan countered.',

  'counter-reason.bounced': 'The money bounced or never arrived',
  'counter-reason.keyed-twice': 'Recorded twice',
  'counter-reason.wrong-amount': 'Wrong amount recorded',
  'counter-reason.wrong-case': 'Recorded for another case or worker',
  'counter-reason.other': 'Another reason',

  'payment-status.recorded': 'Received, not verified',
  'payment-status.verified': 'Verified',
  'payment-status.countered': 'Countered',

  'pay-manner.transfer': 'Bank transfer',
  'pay-manner.cash': 'Cash',
  'pay-manner.mobile': 'Mobile payment',
  'pay-manner.other': 'Other',

  'evidence.none': 'None yet',
  'evidence.bank-slip': 'Bank slip',
  'evidence.receipt': 'Signed receipt',
  'evidence.worker-word': 'Worker’s own word',

  'fault.amount-exceeds-owed':
    'This is more than the {owed} yuan still owed; if more was really paid, tick the box to confirm',
  'fault.instalment-not-open': 'This instalment is not part of an agreement in force; choose again',
  'problem.payment-not-open': 'This payment has been dealt with already',
  'problem-help.payment-not-open': 'Somebody else verified or countered it. Go back to the list for the latest state.',
  'problem.payment-changed': 'This payment has been changed by somebody else',
  'problem-help.payment-changed': 'Go back to the list, look at the latest state and try again.',
}
