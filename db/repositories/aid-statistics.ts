/** How the aid cases of some months ended and what they brought, by cause and by who carried them. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'

/** One group: cases by their outcome, and the money booked for such cases. */
export type AidTally = {
  causeCode: string
  lawyerId: string | null
  outcome: string | null
  measure: string
  amount: number
}

/** Subsidies, as often as their cases are counted: a closing taken back takes its subsidy back. */
export const subsidies = sql<number>`sum(entry.amount * coalesce(aid.subsidy_fen, 0))`

/** Closings by outcome, with the subsidies of the cases closed, and sums counted and received; units, at least one. */
export async function aidTallies(
  reader: Reader,
  { unitIds, months }: { unitIds: readonly string[]; months: readonly string[] },
): Promise<AidTally[]> {
  const closed = await reader
    .selectFrom('count_entry as entry')
    .innerJoin('aid_case as aid', 'aid.id', 'entry.dispute_id')
    .select((select) => [
      'entry.cause_code as causeCode',
      'aid.lawyer_id as lawyerId',
      'entry.outcome',
      select.fn.sum<number>('entry.amount').as('cases'),
      subsidies.as('subsidy'),
    ])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.scheme', '=', 'aid')
    .where('entry.kind', '=', 'case-closed')
    .groupBy(['entry.cause_code', 'aid.lawyer_id', 'entry.outcome'])
    .execute()
  const money = await reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('aid_case as aid', 'aid.id', 'entry.dispute_id')
    .select((select) => [
      'entry.cause_code as causeCode',
      'aid.lawyer_id as lawyerId',
      'entry.kind as measure',
      select.fn.sum<number>('entry.amount_fen').as('amount'),
    ])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.scheme', '=', 'aid')
    .where('entry.kind', 'in', ['agreed', 'received'])
    .groupBy(['entry.cause_code', 'aid.lawyer_id', 'entry.kind'])
    .execute()
  return [
    ...closed.flatMap(({ cases, subsidy, ...group }) => [
      { ...group, measure: 'cases', amount: cases },
      { ...group, measure: 'subsidy', amount: subsidy },
    ]),
    ...money.map((row) => ({ ...row, outcome: null })),
  ]
}

/** Lawyers by their ids, with the firm of each. */
export async function lawyerNames(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, { name: string; firm: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('lawyer')
    .select(['id', 'name', 'firm'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, ...lawyer }) => [id, lawyer]))
}
