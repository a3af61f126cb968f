/** What stands open in a unit's cases before its month is closed, each kind counted and listed. */
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import { headsOfNames } from './employer-aliases.ts'

export type ProblemCase = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  workerLabel: string
  workerCount: number
  employerLabel: string
  /** A day or a sum that says what is open, where one does. */
  on: string | null
  fen: number | null
}

export type MonthProblems = { total: number; cases: ProblemCase[] }

export type ProblemScope = { unitIds: readonly string[]; month: string; last: string; limit: number }

type Found = { disputeId: string; on: string | null; fen: number | null }
type Finding = SelectQueryBuilder<Schema & { found: Found }, 'found', Found>

/** Accepted this month with a claim for money that has no sum; `items` are the claims for money. */
export const missingAmounts = (reader: Reader, scope: ProblemScope, items: readonly string[]): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom('count_entry as entry')
        .innerJoin('claim_item as claim', 'claim.dispute_id', 'entry.dispute_id')
        .innerJoin('dispute_party as party', 'party.id', 'claim.party_id')
        .where('entry.booked_month', '=', scope.month)
        .where('entry.unit_id', 'in', [...scope.unitIds])
        .where('entry.kind', '=', 'case-accepted')
        .where('entry.scheme', '=', 'mediation')
        .where('entry.amount', '>', 0)
        .where('claim.amount_fen', 'is', null)
        .where('claim.item', 'in', [...items])
        .where('party.left_on', 'is', null)
        .select(['entry.dispute_id as disputeId', nothing('on'), nothing('fen')])
        .distinct(),
    ),
  )

/** Drafted by the end of the month and neither in force nor given up. */
export const unsignedAgreements = (reader: Reader, scope: ProblemScope): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom('agreement')
        .innerJoin('dispute as held', 'held.id', 'agreement.dispute_id')
        .where('agreement.status', 'in', ['drafting', 'signing'])
        .where('held.unit_id', 'in', [...scope.unitIds])
        .where('held.received_on', '<=', scope.last)
        .select(['agreement.dispute_id as disputeId', nothing('on'), 'agreement.total_fen as fen']),
    ),
  )

/** Terms that ended by the end of the month in cases that go on all the same. */
export const ignoredClocks = (reader: Reader, scope: ProblemScope): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom('clock')
        .innerJoin('dispute as held', 'held.id', 'clock.dispute_id')
        .where('clock.status', 'in', ['running', 'expired'])
        .where('clock.due_on', '<=', scope.last)
        .where((where) => where(where.fn.coalesce('clock.extended_to', 'clock.due_on'), '<=', scope.last))
        .where('held.phase', 'in', ['intake', 'mediation', 'agreement'])
        .where('held.unit_id', 'in', [...scope.unitIds])
        .select((select) => [
          'clock.dispute_id as disputeId',
          select.fn.min<string | null>('clock.due_on').as('on'),
          nothing('fen'),
        ])
        .groupBy('clock.dispute_id'),
    ),
  )

/** Money said to have come by the end of the month that nobody has verified, with or without a receipt. */
export const unprovenPayments = (reader: Reader, scope: ProblemScope, receipt: boolean): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom('payment')
        .innerJoin('dispute as held', 'held.id', 'payment.dispute_id')
        .where('payment.status', '=', 'recorded')
        .where('payment.evidence', receipt ? '<>' : '=', 'none')
        .where('payment.paid_on', '<=', scope.last)
        .where('held.unit_id', 'in', [...scope.unitIds])
        .select(['payment.dispute_id as disputeId', 'payment.paid_on as on', 'payment.amount_fen as fen']),
    ),
  )

/** Cases with money booked this month that received more than was agreed. */
export const overPaid = (reader: Reader, scope: ProblemScope): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom('ledger_entry as entry')
        .where('entry.dispute_id', 'in', (from) =>
          from
            .selectFrom('ledger_entry as month')
            .select('month.dispute_id')
            .where('month.booked_month', '=', scope.month)
            .where('month.unit_id', 'in', [...scope.unitIds])
            .where('month.kind', '=', 'received'),
        )
        .where('entry.scheme', '=', 'mediation')
        .where('entry.kind', 'in', ['agreed', 'received'])
        .select(['entry.dispute_id as disputeId', nothing('on'), over.as('fen')])
        .groupBy('entry.dispute_id')
        .having(over, '>', 0),
    ),
  )

/** What was received beyond what was agreed. */
const over = sql<number>`sum(case when entry.kind = 'received' then entry.amount_fen else -entry.amount_fen end)`

/**
 * Money agreed this month for a worker who has money agreed in another case against an employer of the same name, or of a name
 * that was said to be the same employer's: the same debt may be counted twice (R5).
 */
export const possibleDoubles = (reader: Reader, scope: ProblemScope): Promise<MonthProblems> =>
  problems(
    reader,
    scope,
    finding(
      reader
        .selectFrom(byName(reader, scope).unionAll(byGroup(reader, scope)).as('pair'))
        .innerJoin('ledger_entry as other', (join) =>
          join.onRef('other.dispute_id', '=', 'pair.otherId').on('other.kind', '=', 'agreed'),
        )
        .innerJoin('dispute_party as twin', 'twin.id', 'other.party_id')
        .innerJoin('person as namesake', 'namesake.id', 'twin.person_id')
        .where('other.amount_fen', '>', 0)
        .whereRef('namesake.name', '=', 'pair.worker')
        .select((select) => ['pair.disputeId', nothing('on'), select.fn.max<number | null>('pair.amount').as('fen')])
        .groupBy('pair.disputeId'),
    ),
  )

/** What was agreed this month, with the worker and each employer it stands against. */
const agreedAgainst = (reader: Reader, scope: ProblemScope) =>
  reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('dispute_party as party', 'party.id', 'entry.party_id')
    .innerJoin('person', 'person.id', 'party.person_id')
    .innerJoin('dispute_party as against', (join) =>
      join.onRef('against.dispute_id', '=', 'entry.dispute_id').on('against.side', '=', 'employer'),
    )
    .where('entry.booked_month', '=', scope.month)
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.kind', '=', 'agreed')
    .where('entry.amount_fen', '>', 0)

const pairColumns = [
  'entry.dispute_id as disputeId',
  'entry.amount_fen as amount',
  'person.name as worker',
  'elsewhere.dispute_id as otherId',
] as const

/** The other cases against an employer called the same. */
const byName = (reader: Reader, scope: ProblemScope) =>
  agreedAgainst(reader, scope)
    .innerJoin('employer', 'employer.id', 'against.employer_id')
    .innerJoin('employer as same', 'same.name_key', 'employer.name_key')
    .innerJoin('dispute_party as elsewhere', 'elsewhere.employer_id', 'same.id')
    .whereRef('elsewhere.dispute_id', '<>', 'entry.dispute_id')
    .select(pairColumns)

/** The other cases against any name of the same employer. */
const byGroup = (reader: Reader, scope: ProblemScope) =>
  agreedAgainst(reader, scope)
    .innerJoin(headsOfNames(reader).as('own'), 'own.nameId', 'against.employer_id')
    .innerJoin(headsOfNames(reader).as('known'), 'known.headId', 'own.headId')
    .innerJoin('dispute_party as elsewhere', 'elsewhere.employer_id', 'known.nameId')
    .whereRef('elsewhere.dispute_id', '<>', 'entry.dispute_id')
    .select(pairColumns)

const nothing = <Name extends 'on' | 'fen'>(name: Name) => sql<null>`null`.as(name)

/** A finding may be any query that answers the three columns; what it is made of does not matter further on. */
const finding = (query: unknown): Finding => query as Finding

async function problems(reader: Reader, scope: ProblemScope, found: Finding): Promise<MonthProblems> {
  if (scope.unitIds.length === 0) return { total: 0, cases: [] }
  const counted = await reader
    .selectFrom(found.as('found'))
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (counted.total === 0 || scope.limit === 0) return { total: counted.total, cases: [] }
  const cases = await reader
    .selectFrom(found.as('found'))
    .innerJoin('dispute', 'dispute.id', 'found.disputeId')
    .select([
      'found.disputeId',
      'found.on',
      'found.fen',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'dispute.worker_label as workerLabel',
      'dispute.worker_count as workerCount',
      'dispute.employer_label as employerLabel',
    ])
    .orderBy('dispute.received_on')
    .orderBy('dispute.id')
    .limit(scope.limit)
    .execute()
  return { total: counted.total, cases }
}
