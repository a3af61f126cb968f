/** What stands behind the figures of a month's forms one by one: cases with their agreements, cases with their source, and referrals. */
import type { Reader } from '../database.ts'
import type { Scope } from './month-statistics.ts'

/** Cases with an agreement of a kind booked in the months, with the sum agreed in them. */
export async function casesAgreed(
  reader: Reader,
  { unitIds, months }: Scope,
  kind: 'written' | 'oral',
): Promise<{ disputeId: string; agreedFen: number }[]> {
  return reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('agreement', 'agreement.id', 'entry.agreement_id')
    .select((select) => ['entry.dispute_id as disputeId', select.fn.sum<number>('entry.amount_fen').as('agreedFen')])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'agreed')
    .where('entry.amount_fen', '>', 0)
    .where('agreement.kind', '=', kind)
    .groupBy('entry.dispute_id')
    .orderBy('entry.dispute_id')
    .execute()
}

export type CaseAccepted = { disputeId: string; channel: string; wayIn: string; cases: number }

/** Cases accepted in the months with what tells their source; one taken back in them stands with nothing and is left out. */
export async function casesAccepted(reader: Reader, { unitIds, months }: Scope): Promise<CaseAccepted[]> {
  return reader
    .selectFrom('count_entry as entry')
    .innerJoin('dispute', 'dispute.id', 'entry.dispute_id')
    .select((select) => [
      'entry.dispute_id as disputeId',
      'entry.channel',
      'dispute.way_in as wayIn',
      select.fn.sum<number>('entry.amount').as('cases'),
    ])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'case-accepted')
    .where('entry.scheme', '=', 'mediation')
    .groupBy(['entry.dispute_id', 'entry.channel', 'dispute.way_in'])
    .having((having) => having.fn.sum('entry.amount'), '<>', 0)
    .orderBy('entry.dispute_id')
    .orderBy('entry.channel')
    .execute()
}

/** Referrals of a kind sent out in the months. */
export async function referralsListed(
  reader: Reader,
  { unitIds, first, last }: Scope,
  kind: string,
): Promise<{ id: string; disputeId: string; sentOn: string }[]> {
  const rows = await reader
    .selectFrom('referral')
    .innerJoin('dispute', 'dispute.id', 'referral.dispute_id')
    .select(['referral.id', 'referral.dispute_id as disputeId', 'referral.sent_on as sentOn'])
    .where('referral.sent_on', '>=', first)
    .where('referral.sent_on', '<=', last)
    .where('referral.kind', '=', kind)
    .where('dispute.unit_id', 'in', [...unitIds])
    .orderBy('referral.id')
    .execute()
  return rows.map((row) => ({ ...row, sentOn: row.sentOn ?? '' }))
}
