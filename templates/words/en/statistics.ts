/** Words of the forms of a month, of its brief and of the weekly follow-up, in English. */

import type { statistics as zh } from '../zh-cn/statistics.ts'

export const statistics: Record<keyof typeof zh, string> = {
  'statistics.title': 'Forms',
  'statistics.pdf': 'Export PDF',
  'statistics.brief': 'One-page brief',
  'statistics.unit': 'Unit',
  'statistics.number': 'Number',
  'statistics.check': 'Check',
  'statistics.per-cent': 'Per cent',
  'statistics.times': 'times',
  'statistics.justice': "People's mediation cases",
  'statistics.union': 'Union indicators',
  'statistics.rates': 'Rates',
  'statistics.subsidies': 'Case subsidies',
  'statistics.accepted': 'Accepted',
  'statistics.source': 'Source: {source}',
  'statistics.type-labour': 'Type: labour dispute',
  'statistics.integrity': 'Sources and types each equal accepted',
  'statistics.settled': 'Settled',
  'statistics.partly': 'Partly settled',
  'statistics.success-by-accepted': 'Success rate (settled / accepted)',
  'statistics.written': 'Written agreements',
  'statistics.oral': 'Oral agreements',
  'statistics.agreed': 'Agreed sum',
  'statistics.received': 'Performed (received)',
  'statistics.prevented': 'Escalations prevented (not recorded)',
  'statistics.surveyed': 'Disputes surveyed (not recorded)',
  'statistics.mediators': 'Mediators at the end',
  'statistics.mediated': 'Mediations accepted',
  'statistics.workers': 'Workers concerned',
  'statistics.recovered': 'Recovered by mediation',
  'statistics.aid-recovered': 'Recovered by legal aid',
  'statistics.consultations': 'Consultations',
  'statistics.publicity': 'Publicity events',
  'statistics.warnings': 'Warnings',
  'statistics.arrived': 'Arrived: {channel}',
  'statistics.sent': 'Sent: {kind}',
  'statistics.rate': 'Rate',
  'statistics.part': 'Numerator',
  'statistics.whole': 'Denominator',
  'statistics.formula': 'Formula',
  'statistics.mediator': 'Mediator',
  'statistics.settled-cases': 'Settled (cases)',
  'statistics.oral-cases': 'Of which oral (cases)',
  'rate.success-a': 'Success (by accepted)',
  'rate.success-b': 'Success (by closed)',
  'rate.performance': 'Performance',
  'rate.paid-in-time': 'Paid in time',
  'rate.on-time': 'On time',
  'rate-formula.success-a': 'settled in the period / accepted in the period',
  'rate-formula.success-b': 'settled in the period / closed in the period',
  'rate-formula.performance': 'fully performed of these / agreements whose last instalment fell due in the period',
  'rate-formula.paid-in-time':
    'instalments that had arrived in full by their day / instalments that fell due in the period',
  'rate-formula.on-time':
    'closed within the term that held then (extensions by consent included) / closed in the period',
  'statistics-note.justice':
    'By the justice bureau: success = settled / accepted; sources and types each add up to accepted; -- is not recorded here. Sums in yuan.',
  'statistics-note.union':
    'Mediation and legal aid stand apart; an aid case that ends in an agreement of the union counts as mediation (R6), one debt once (R5); -- means no data yet. Sums in yuan.',
  'statistics-note.rates': 'A rate with a base of nothing reads --. Partly settled is not settled.',
  'statistics-note.subsidies':
    'By the mediator presiding at the closing; in order of success only for those who supervise. Sums in yuan.',
  'brief.title': 'Monthly brief',
  'brief.cases':
    '{month}: {unit} accepted {accepted} disputes of {workers} workers; {closed} closed, {settled} settled.',
  'brief.money':
    'Recovered (agreed) {agreed} ten thousand yuan, {before} on last month, {year} on last year; received {received}, verified {verified}.',

  'quarter.title': 'Quarterly analysis',
  'quarter.of': '{unit}, {quarter}',
  'quarter.quarter': 'Quarter',
  'quarter.before': 'On last quarter',
  'quarter.employers': 'Employers with most cases',
  'quarter.months': 'Months of the quarter',
  'quarter.course': 'The last eight quarters',
  'quarter-note.comparison':
    'Against last quarter and the same quarter of last year; a quarter is the sum of its months; -- for a base of zero. Sums in yuan.',
  'quarter-note.rows':
    'In brackets numerator/denominator, by the formulas above; -- for a base of zero and for legal aid without data. Sums in yuan.',
  'quarter-note.employers':
    'By cases accepted in the quarter, the first twenty; a case with several employers counts once for each.',
  'quarter-note.months': 'A month opens the cases behind its figures, late entries and corrections. Sums in yuan.',
  'quarter-note.course': 'A quarter opens its own analysis. Sums in yuan.',
  'rhythm.title': 'Supervision: {unit}',
  'rhythm.week-line':
    '{overdue} terms ended, {stuck} without progress for fourteen days, {unanswered} referrals unanswered for seven, {uncontacted} not called for three',
  'rhythm.month-line':
    '{month}: {accepted} accepted, {closed} closed, {settled} settled; agreed {agreed} ten thousand yuan ({before} on last month, {year} on last year), received {received}, verified {verified}',
  'rhythm.quarter-line':
    '{quarter}: {accepted} accepted, {closed} closed, success by closed {success} ({settled}/{closed}); agreed {agreed} ten thousand yuan',
  'rhythm.month': 'Monthly review',

  'weekly.title': 'Weekly follow-up',
  'weekly.lead': '{unit}, {today}',
  'weekly.all': 'Back to all',
  'weekly.overdue': 'Term ended',
  'weekly.stuck': 'Nothing recorded for fourteen days',
  'weekly.unanswered': 'Referred, no answer for seven days',
  'weekly.uncontacted': 'Registered, other side not called for three days',
  'weekly.nothing': 'None',
  'weekly.nobody': 'nobody',
  'weekly.detail': '{number}, {unit}, held by {owner}, received {since}',
  'weekly.referral-detail': '{body}, {unit}, sent {since}',
}
