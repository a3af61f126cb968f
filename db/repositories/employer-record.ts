/** How an employer kept its word: cases, agreements and instalments of some employer rows inside somebody's scope. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'

/** Disputes of the scope in which one of the employers stands, newest receipt first. */
export async function disputesOfEmployers(
  reader: Reader,
  roots: readonly string[],
  employerIds: readonly string[],
  limit: number,
): Promise<string[]> {
  if (roots.length === 0 || employerIds.length === 0) return []
  const rows = await reader
    .selectFrom('dispute_party as party')
    .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
    .select(['party.dispute_id as id', 'scope.received_on as receivedOn'])
    .distinct()
    .where('party.employer_id', 'in', [...employerIds])
    .where('party.left_on', 'is', null)
    .where('scope.ancestor_id', 'in', [...roots])
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export type PerformanceRecord = {
  /** Agreements in force or performed in which it pays. */
  agreements: number
  owedFen: number
  arrivedFen: number
  /** Due before today and not paid, deposited or written off. */
  overdueFen: number
  /** Instalments paid in full by their day, paid later, and still open beyond it. */
  onTime: number
  late: number
  overdue: number
  /** Cases in which a default was declared. */
  defaults: number
}

type Part = {
  agreementId: string
  amountFen: number
  receivedFen: number
  openFen: number
  dueOn: string
  lastPaidOn: string | null
}

const sum = (of: readonly Part[], figure: (part: Part) => number): number =>
  of.reduce((all, part) => all + figure(part), 0)

/** The record over all cases of the scope; `today` decides what is overdue. */
export async function performanceRecord(
  reader: Reader,
  roots: readonly string[],
  employerIds: readonly string[],
  today: string,
): Promise<PerformanceRecord> {
  const parts = roots.length === 0 || employerIds.length === 0 ? [] : await partsOf(reader, roots, employerIds)
  const overdue = parts.filter((part) => part.openFen > 0 && part.dueOn < today)
  const paid = parts.filter((part) => part.openFen <= 0 && part.lastPaidOn !== null)
  return {
    agreements: new Set(parts.map((part) => part.agreementId)).size,
    owedFen: sum(parts, (part) => part.amountFen),
    arrivedFen: sum(parts, (part) => part.receivedFen),
    overdueFen: sum(overdue, (part) => part.openFen),
    onTime: paid.filter((part) => (part.lastPaidOn ?? '') <= part.dueOn).length,
    late: paid.filter((part) => (part.lastPaidOn ?? '') > part.dueOn).length,
    overdue: overdue.length,
    defaults: await defaultsOf(reader, roots, employerIds),
  }
}

/** The instalments it pays under agreements that bind, each with the day its last payment came. */
async function partsOf(reader: Reader, roots: readonly string[], employerIds: readonly string[]): Promise<Part[]> {
  return reader
    .selectFrom('dispute_party as payer')
    .innerJoin('agreement_clause as clause', 'clause.payer_party_id', 'payer.id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .innerJoin('instalment as part', 'part.clause_id', 'clause.id')
    .where('payer.employer_id', 'in', [...employerIds])
    .where('agreement.status', '=', 'effective')
    .where('part.status', '<>', 'cancelled')
    .where((where) =>
      where.exists(
        where
          .selectFrom('dispute_scope as scope')
          .select('scope.dispute_id')
          .whereRef('scope.dispute_id', '=', 'payer.dispute_id')
          .where('scope.ancestor_id', 'in', [...roots]),
      ),
    )
    .select((select) => [
      'agreement.id as agreementId',
      'part.amount_fen as amountFen',
      'part.received_fen as receivedFen',
      'part.due_on as dueOn',
      sql<number>`part.amount_fen - part.received_fen - part.deposited_fen - part.written_off_fen`.as('openFen'),
      select
        .selectFrom('payment')
        .select((max) => max.fn.max<string>('payment.paid_on').as('on'))
        .whereRef('payment.dispute_id', '=', 'part.dispute_id')
        .whereRef('payment.instalment_id', '=', 'part.id')
        .where('payment.status', '<>', 'countered')
        .as('lastPaidOn'),
    ])
    .execute()
}

async function defaultsOf(reader: Reader, roots: readonly string[], employerIds: readonly string[]): Promise<number> {
  if (roots.length === 0 || employerIds.length === 0) return 0
  const row = await reader
    .selectFrom('dispute_party as party')
    .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
    .innerJoin('dispute_event as event', 'event.dispute_id', 'party.dispute_id')
    .select((select) => select.fn.count<number>('party.dispute_id').distinct().as('cases'))
    .where('party.employer_id', 'in', [...employerIds])
    .where('scope.ancestor_id', 'in', [...roots])
    .where('event.type', '=', 'default-declared')
    .executeTakeFirstOrThrow()
  return row.cases
}
