/** Of the instalments that fell due in some months, how many had arrived by their day; the entries behind them are those of a case's ledger. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { Scope } from './month-statistics.ts'

/** How many fell due under a unit, cause, channel and industry, and how many of them had arrived in full by their day. */
export type DueTally = {
  unitId: string
  causeCode: string
  channel: string
  industry: string | null
  due: number
  inTime: number
}

/**
 * Counts the entries of kind `due` booked in the months and not countered up to their end. What arrived is what is booked by
 * then with a day up to the due day, and what an earlier version of the agreement had paid already; later entries change neither.
 */
export async function dueInTime(reader: Reader, scope: Scope): Promise<DueTally[]> {
  return reader
    .selectFrom(fallen(reader, scope).as('fallen'))
    .select((select) => [
      'unitId',
      'causeCode',
      'channel',
      'industry',
      select.fn.countAll<number>().as('due'),
      sql<number>`sum(case when ${sql.ref('arrivedFen')} + ${sql.ref('setOffFen')} >= ${sql.ref('dueFen')} then 1 else 0 end)`.as(
        'inTime',
      ),
    ])
    .groupBy(['unitId', 'causeCode', 'channel', 'industry'])
    .execute()
}

/** The same one by one: what fell due on which day, and what had arrived by then, each in fen. */
export type FallenDue = Omit<DueTally, 'due' | 'inTime'> & {
  id: string
  disputeId: string
  dueOn: string
  dueFen: number
  arrivedFen: number
}

export async function fallenDue(reader: Reader, scope: Scope): Promise<FallenDue[]> {
  const rows = await fallen(reader, scope)
    .select(['entry.id', 'entry.dispute_id as disputeId', 'entry.occurred_on as dueOn'])
    .execute()
  return rows.map(({ setOffFen, ...row }) => ({ ...row, arrivedFen: row.arrivedFen + setOffFen }))
}

function fallen(reader: Reader, { unitIds, months }: Scope) {
  const last = months.at(-1) ?? ''
  return reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('instalment', 'instalment.id', 'entry.instalment_id')
    .select((select) => [
      'entry.unit_id as unitId',
      'entry.cause_code as causeCode',
      'entry.channel',
      'entry.industry',
      'entry.amount_fen as dueFen',
      'instalment.set_off_fen as setOffFen',
      select.fn
        .coalesce(
          select
            .selectFrom('ledger_entry as paid')
            .leftJoin('ledger_entry as before', 'before.id', 'paid.corrects')
            .select((inner) => inner.fn.sum<number>('paid.amount_fen').as('sum'))
            .whereRef('paid.dispute_id', '=', 'entry.dispute_id')
            .where('paid.kind', '=', 'received')
            .whereRef('paid.instalment_id', '=', 'entry.instalment_id')
            .where('paid.booked_month', '<=', last)
            // A payment taken back takes its own away, whenever that was keyed in.
            .where((where) =>
              where(where.fn.coalesce('before.occurred_on', 'paid.occurred_on'), '<=', where.ref('entry.occurred_on')),
            ),
          sql<number>`0`,
        )
        .as('arrivedFen'),
    ])
    .where('entry.booked_month', 'in', [...months])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.kind', '=', 'due')
    .where('entry.amount_fen', '>', 0)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('ledger_entry as counter')
            .select('counter.id')
            .whereRef('counter.dispute_id', '=', 'entry.dispute_id')
            .where('counter.kind', '=', 'due')
            .whereRef('counter.corrects', '=', 'entry.id')
            .where('counter.booked_month', '<=', last),
        ),
      ),
    )
}
