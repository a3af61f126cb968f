/** The figures of the five-year picture by month: cases of this desk and of the old registers, consultations, warnings, people who serve. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'

/** Months, first and last included. */
export type Span = { from: string; to: string }

export type MonthSum = { month: string; code: string; figure: number }

/** Mediation and aid of this desk, as booked; the codes are scheme and measure, e.g. `mediation/case-closed:settled`. */
export async function bookedByMonth(
  reader: Reader,
  unitIds: readonly string[],
  { from, to }: Span,
): Promise<MonthSum[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('unit_figure')
    .select((select) => ['month', 'scheme', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('unit_id', 'in', [...unitIds])
    .where('measure', 'in', [
      'case-closed:settled',
      'worker-closed:settled',
      'agreed-fen',
      'received-fen',
      'case-accepted',
    ])
    .groupBy(['month', 'scheme', 'measure'])
    .execute()
  return rows.map(({ month, scheme, measure, figure }) => ({ month, code: `${scheme}/${measure}`, figure }))
}

const MONTH_OF_CLOSING = sql<string>`substr(one.closed_on, 1, 7)`

export type HistoryMonth = { month: string; settled: number; workers: number; agreedFen: number; receivedFen: number }

/** Settled cases of the old registers by the month of their closing; money of those alone. */
export async function historyByMonth(
  reader: Reader,
  unitIds: readonly string[],
  { from, to }: Span,
): Promise<HistoryMonth[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('historical_case as one')
    .select((select) => [
      MONTH_OF_CLOSING.as('month'),
      select.fn.countAll<number>().as('settled'),
      select.fn.sum<number>('one.worker_count').as('workers'),
      select.fn.sum<number | null>('one.agreed_fen').as('agreedFen'),
      select.fn.sum<number | null>('one.received_fen').as('receivedFen'),
    ])
    .where('one.unit_id', 'in', [...unitIds])
    .where('one.outcome', '=', 'settled')
    .where('one.closed_on', '>=', `${from}-01`)
    .where('one.closed_on', '<=', `${to}-31`)
    .groupBy(MONTH_OF_CLOSING)
    .execute()
  return rows.map((row) => ({ ...row, agreedFen: row.agreedFen ?? 0, receivedFen: row.receivedFen ?? 0 }))
}

/** Attendances by posting month. */
export async function attendancesByMonth(
  reader: Reader,
  unitIds: readonly string[],
  { from, to }: Span,
): Promise<{ month: string; persons: number }[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('consultation_count as entry')
    .select((select) => ['entry.booked_month as month', select.fn.sum<number>('entry.persons').as('persons')])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.booked_month', '>=', from)
    .where('entry.booked_month', '<=', to)
    .groupBy('entry.booked_month')
    .execute()
}

/** People consulted in a span, each known one once: counted as the register of consultations counts them. */
export async function peopleConsulted(reader: Reader, unitIds: readonly string[], { from, to }: Span): Promise<number> {
  if (unitIds.length === 0) return 0
  const net = reader
    .selectFrom('consultation_count as entry')
    .innerJoin('consultation as one', 'one.id', 'entry.consultation_id')
    .select((select) => ['one.person_mark as mark', select.fn.sum<number>('entry.consultations').as('consultations')])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.booked_month', '>=', from)
    .where('entry.booked_month', '<=', to)
    .groupBy(['entry.consultation_id', 'entry.unit_id', 'entry.channel', 'one.person_mark'])
  const row = await reader
    .selectFrom(net.as('net'))
    .select(
      sql<number>`count(distinct case when net.consultations > 0 then net.mark end)
        - count(distinct case when net.consultations < 0 then net.mark end)`.as('people'),
    )
    .executeTakeFirstOrThrow()
  return row.people
}

/** Warnings by the month of the day they were reported on. */
export async function warningsByMonth(
  reader: Reader,
  unitIds: readonly string[],
  { from, to }: Span,
): Promise<{ month: string; warnings: number }[]> {
  if (unitIds.length === 0) return []
  const month = sql<string>`substr(told.occurred_on, 1, 7)`
  return reader
    .selectFrom('warning')
    .innerJoin('warning_event as told', 'told.warning_id', 'warning.id')
    .select((select) => [month.as('month'), select.fn.countAll<number>().as('warnings')])
    .where('told.seq', '=', 1)
    .where('told.occurred_on', '>=', `${from}-01`)
    .where('told.occurred_on', '<=', `${to}-31`)
    .where('warning.unit_id', 'in', [...unitIds])
    .groupBy(month)
    .execute()
}

/** Mediators in the register who serve on a day. */
export async function mediatorsOn(reader: Reader, unitIds: readonly string[], on: string): Promise<number> {
  if (unitIds.length === 0) return 0
  const row = await reader
    .selectFrom('team_member')
    .select((select) => select.fn.countAll<number>().as('number'))
    .where('team', '=', 'mediator')
    .where('unit_id', 'in', [...unitIds])
    .where('appointed_on', '<=', on)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', on)]))
    .executeTakeFirstOrThrow()
  return row.number
}
