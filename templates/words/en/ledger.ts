/** Words of a case's money ledger in English. */

import type { ledger as zh } from '../zh-cn/ledger.ts'

export const ledger: Record<keyof typeof zh, string> = {
  'ledger.open': 'Open the ledger',
  'ledger.title': 'Ledger',
  'ledger.entries': 'Every entry',
  'ledger.empty': 'No entries up to this day',
  'ledger.on': 'Up to',
  'ledger.worker': 'Worker',
  'ledger.all-workers': 'Every worker',
  'ledger.balance-today': 'As of today',
  'ledger.balance-on': 'As of {day}',
  'ledger.owed': 'Still owed (yuan)',
  'ledger.due': 'Fallen due (yuan)',
  'ledger.overdue': 'Due and not arrived (yuan)',
  'ledger.overpaid': 'Overpaid (yuan)',
  'ledger.written-off': 'Written off (yuan)',
  'ledger.definition':
    'The sum of all entries by business day. Owed is agreed less received less written off, overdue is what fell due less the same, both worker by worker: what one got too much pays no other. Entries are only added; a mistake is countered by another entry.',
  'ledger.per-worker': 'Balance of each worker',
  'ledger.day': 'Business day',
  'ledger.kind': 'Kind',
  'ledger.amount': 'Sum (yuan)',
  'ledger.agreed-yuan': 'Agreed (yuan)',
  'ledger.received-yuan': 'Received (yuan)',
  'ledger.verified-yuan': 'Verified (yuan)',
  'ledger.payer': 'Payer',
  'ledger.manner-evidence': 'Manner and evidence',
  'ledger.month': 'Posting month',
  'ledger.month-mark': '{mark}, belongs to {month}',
  'ledger.counters': 'Counters the entry of {day}',
  'ledger.countered': 'Countered',

  'ledger-kind.claimed': 'Claimed',
  'ledger-kind.due': 'Due',
  'ledger-kind.written-off': 'Written off',
}
