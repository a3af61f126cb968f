/** What the forms of other bodies and a quarter's analysis ask of some months beside their figures: how agreements were made, who mediated, what was due and kept. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'

/** Months in their order with their first and last day; units, at least one. */
export type Scope = { unitIds: readonly string[]; months: readonly string[]; first: string; last: string }

/** Cases with money or an agreement booked in the months, by whether the agreement is written or oral. */
export async function agreementKinds(
  reader: Reader,
  { unitIds, months }: Scope,
): Promise<Record<'written' | 'oral', number>> {
  const rows = await reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('agreement', 'agreement.id', 'entry.agreement_id')
    .select((select) => ['agreement.kind', select.fn.count<number>('entry.dispute_id').distinct().as('cases')])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'agreed')
    .where('entry.amount_fen', '>', 0)
    .groupBy('agreement.kind')
    .execute()
  const of = (kind: string): number => rows.find((row) => row.kind === kind)?.cases ?? 0
  return { written: of('written'), oral: of('oral') }
}

/** Cases accepted in the months by channel and way in, for the sources of the justice bureau's form. */
export async function acceptedBySource(
  reader: Reader,
  { unitIds, months }: Scope,
): Promise<{ channel: string; wayIn: string; cases: number }[]> {
  return reader
    .selectFrom('count_entry as entry')
    .innerJoin('dispute', 'dispute.id', 'entry.dispute_id')
    .select((select) => ['entry.channel', 'dispute.way_in as wayIn', select.fn.sum<number>('entry.amount').as('cases')])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'case-accepted')
    .where('entry.scheme', '=', 'mediation')
    .groupBy(['entry.channel', 'dispute.way_in'])
    .execute()
}

/** People who held the part of a mediator or director on the last day. */
export async function mediatorsOn(reader: Reader, { unitIds, last }: Scope): Promise<number> {
  const row = await reader
    .selectFrom('staff_role')
    .select((select) => select.fn.count<number>('staff_id').distinct().as('people'))
    .where('unit_id', 'in', [...unitIds])
    .where('role', 'in', ['mediator', 'director'])
    .where('valid_from', '<=', last)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', last)]))
    .executeTakeFirstOrThrow()
  return row.people
}

/** Referrals sent out in the months, by kind. */
export async function referralsSent(reader: Reader, scope: Scope): Promise<{ kind: string; sent: number }[]> {
  return reader
    .selectFrom('referral')
    .innerJoin('dispute', 'dispute.id', 'referral.dispute_id')
    .select((select) => ['referral.kind', select.fn.countAll<number>().as('sent')])
    .where('referral.sent_on', '>=', scope.first)
    .where('referral.sent_on', '<=', scope.last)
    .where('dispute.unit_id', 'in', [...scope.unitIds])
    .groupBy('referral.kind')
    .orderBy('referral.kind')
    .execute()
}

/** Under which unit, cause, channel and industry something was booked. */
type Booked = { unitId: string; causeCode: string; channel: string; industry: string | null }
export type EndedAgreement = Booked & { id: string; disputeId: string; agreedFen: number; receivedFen: number }

/**
 * Agreements whose last instalment falls due in the months and that stand by what is booked up to their end, with what was
 * agreed and received by then. Later payments change neither.
 */
export async function endedAgreements(reader: Reader, scope: Scope): Promise<EndedAgreement[]> {
  const agreed = sql<number>`sum(case when entry.kind = 'agreed' then entry.amount_fen else 0 end)`
  const ending = reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .select((select) => ['clause.agreement_id as id', select.fn.max('instalment.due_on').as('last')])
    .where('clause.agreement_id', 'in', (from) =>
      from
        .selectFrom('instalment as part')
        .innerJoin('agreement_clause as its', 'its.id', 'part.clause_id')
        .select('its.agreement_id')
        // Every status there is: the days of each are in order in the index, and no other instalment is read.
        .where('part.status', 'in', ['planned', 'due', 'paid', 'cancelled'])
        .where('part.due_on', '>=', scope.first)
        .where('part.due_on', '<=', scope.last),
    )
    .groupBy('clause.agreement_id')
    .having((having) => having.fn.max('instalment.due_on'), '<=', scope.last)
  return reader
    .selectFrom(ending.as('ending'))
    .innerJoin('agreement', 'agreement.id', 'ending.id')
    .innerJoin('ledger_entry as entry', (join) =>
      join.onRef('entry.dispute_id', '=', 'agreement.dispute_id').onRef('entry.agreement_id', '=', 'ending.id'),
    )
    .select((select) => [
      'ending.id',
      'agreement.dispute_id as disputeId',
      // Entries of one agreement are booked alike but where its case moved between units: then under one of them.
      select.fn.max('entry.unit_id').as('unitId'),
      select.fn.max('entry.cause_code').as('causeCode'),
      select.fn.max('entry.channel').as('channel'),
      select.fn.max('entry.industry').as('industry'),
      agreed.as('agreedFen'),
      sql<number>`sum(case when entry.kind = 'received' then entry.amount_fen else 0 end)`.as('receivedFen'),
    ])
    .where('entry.booked_month', '<=', scope.months.at(-1) ?? '')
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .groupBy(['ending.id', 'agreement.dispute_id'])
    .having(agreed, '>', 0)
    .execute()
}

/** Terms within which a mediation is to end. */
const MEDIATION_TERMS = ['T3', 'T3P', 'T4', 'T5', 'T6', 'T6S']

export type ClosedCase = Booked & { id: string; disputeId: string; closedOn: string; dueOn: string | null }

/** Cases closed in the months, with the term that held then, extensions by consent included. */
export async function closedCases(reader: Reader, scope: Scope): Promise<ClosedCase[]> {
  return reader
    .selectFrom('count_entry as entry')
    .select((select) => [
      'entry.id',
      'entry.dispute_id as disputeId',
      'entry.unit_id as unitId',
      'entry.cause_code as causeCode',
      'entry.channel',
      'entry.industry',
      'entry.occurred_on as closedOn',
      select
        .selectFrom('clock')
        .select((inner) =>
          inner.fn.max<string | null>(inner.fn.coalesce('clock.extended_to', 'clock.due_on')).as('due'),
        )
        .whereRef('clock.dispute_id', '=', 'entry.dispute_id')
        .where('clock.rule', 'in', MEDIATION_TERMS)
        .as('dueOn'),
    ])
    .where('entry.booked_month', 'in', [...scope.months])
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.kind', '=', 'case-closed')
    .where('entry.scheme', '=', 'mediation')
    .where('entry.amount', '>', 0)
    .execute()
}

export type MediatorMonth = {
  staffId: string
  name: string
  unitName: string
  closed: number
  settled: number
  oral: number
  agreedFen: number
}

/** What each presiding mediator closed in the months, by the name of the mediator; the list of case subsidies (以案定补). */
export async function closedByMediator(reader: Reader, scope: Scope): Promise<MediatorMonth[]> {
  return reader
    .selectFrom('count_entry as entry')
    .innerJoin('dispute', 'dispute.id', 'entry.dispute_id')
    .innerJoin('assignment', (join) =>
      join
        .onRef('assignment.dispute_id', '=', 'entry.dispute_id')
        .on('assignment.part', '=', 'presiding')
        .onRef('assignment.from_day', '<=', 'entry.occurred_on')
        .on((on) =>
          on.or([on('assignment.to_day', 'is', null), on('assignment.to_day', '>=', on.ref('entry.occurred_on'))]),
        ),
    )
    .innerJoin('staff', 'staff.id', 'assignment.staff_id')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select((select) => [
      'staff.id as staffId',
      'staff.display_name as name',
      'unit.name as unitName',
      select.fn.sum<number>('entry.amount').as('closed'),
      sql<number>`sum(case when entry.outcome = 'settled' then entry.amount else 0 end)`.as('settled'),
      sql<number>`sum(case when entry.outcome = 'settled' and exists (select 1 from agreement where agreement.dispute_id = entry.dispute_id and agreement.kind = 'oral' and agreement.status = 'effective') then entry.amount else 0 end)`.as(
        'oral',
      ),
      sql<number>`coalesce(sum((select sum(money.amount_fen) from ledger_entry money where money.dispute_id = entry.dispute_id and money.kind = 'agreed' and money.booked_month = entry.booked_month)), 0)`.as(
        'agreedFen',
      ),
    ])
    .where('entry.booked_month', 'in', [...scope.months])
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.kind', '=', 'case-closed')
    .where('entry.scheme', '=', 'mediation')
    .groupBy(['staff.id', 'staff.display_name', 'unit.name'])
    .orderBy('unit.name')
    .orderBy('staff.display_name')
    .orderBy('staff.id')
    .execute()
}
