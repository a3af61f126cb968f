/** What awaits a person today: clocks that end, sessions booked, instalments due, each counted and listed inside his scope. */
import type { ExpressionBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'

export type Counted<Row> = { total: number; rows: Row[] }

type Labels = { disputeId: string; workerLabel: string; workerCount: number; employerLabel: string }
export type DueClock = Labels & { rule: string; dueOn: string }
export type MovedTerm = DueClock & { before: string }
export type BookedSession = Labels & { startsAt: string | null; manner: string; place: string | null; unitName: string }
export type DueInstalment = Labels & { dueOn: string; openFen: number; position: number }

const labels = [
  'dispute.id as disputeId',
  'dispute.worker_label as workerLabel',
  'dispute.worker_count as workerCount',
  'dispute.employer_label as employerLabel',
] as const

const inScope = (roots: readonly string[]) => (where: ExpressionBuilder<Pick<Schema, 'dispute'> & Schema, 'dispute'>) =>
  where.exists(
    where
      .selectFrom('dispute_scope as scope')
      .select('scope.dispute_id')
      .whereRef('scope.dispute_id', '=', 'dispute.id')
      .where('scope.ancestor_id', 'in', [...roots]),
  )

/** Disputes whose next clock ends on or before a day, nearest first. */
export async function clocksDue(
  reader: Reader,
  roots: readonly string[],
  until: string,
  limit: number,
): Promise<Counted<DueClock>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const due = reader
    .selectFrom('dispute_scope as scope')
    .where('scope.ancestor_id', 'in', [...roots])
    .where('scope.next_due_on', '<=', until)
  const counted = await due
    .select((select) => select.fn.count<number>('scope.dispute_id').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const ids = await due
    .select(['scope.dispute_id', 'scope.next_due_on'])
    .distinct()
    .orderBy('scope.next_due_on')
    .orderBy('scope.dispute_id')
    .limit(limit)
    .execute()
  if (ids.length === 0) return { total: 0, rows: [] }
  const rows = await reader
    .selectFrom('dispute')
    .select([...labels, 'dispute.next_clock as rule', 'dispute.next_due_on as dueOn'])
    .where(
      'dispute.id',
      'in',
      ids.map((row) => row.dispute_id),
    )
    .orderBy('dispute.next_due_on')
    .orderBy('dispute.id')
    .execute()
  return {
    total: counted.total,
    rows: rows.flatMap(({ rule, dueOn, ...row }) => (rule === null || dueOn === null ? [] : [{ ...row, rule, dueOn }])),
  }
}

/** Open terms whose last day moved with the calendar since a day, nearest end first. */
export async function termsMoved(
  reader: Reader,
  roots: readonly string[],
  since: string,
  limit: number,
): Promise<Counted<MovedTerm>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const moved = reader
    .selectFrom('clock')
    .innerJoin('dispute', 'dispute.id', 'clock.dispute_id')
    .where('clock.moved_on', '>=', since)
    .where('clock.status', '=', 'running')
    .where(inScope(roots))
  const counted = await moved.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await moved
    .select([...labels, 'clock.rule', 'clock.due_on as dueOn', 'clock.moved_from as before'])
    .orderBy('clock.due_on')
    .orderBy('clock.id')
    .limit(limit)
    .execute()
  return {
    total: counted.total,
    rows: rows.flatMap(({ dueOn, before, ...row }) =>
      dueOn === null || before === null ? [] : [{ ...row, dueOn, before }],
    ),
  }
}

/** Sessions booked for a day, earliest first. */
export async function sessionsOn(
  reader: Reader,
  roots: readonly string[],
  day: string,
  limit: number,
): Promise<Counted<BookedSession>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const booked = reader
    .selectFrom('mediation_session as session')
    .innerJoin('dispute', 'dispute.id', 'session.dispute_id')
    .where('session.day', '=', day)
    .where('session.status', '=', 'booked')
    .where(inScope(roots))
  const counted = await booked.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await booked
    .innerJoin('unit', 'unit.id', 'session.unit_id')
    .select([...labels, 'session.starts_at as startsAt', 'session.manner', 'session.place', 'unit.name as unitName'])
    .orderBy('session.starts_at')
    .limit(limit)
    .execute()
  return { total: counted.total, rows }
}

type OnInstalment = ExpressionBuilder<Pick<Schema, 'instalment'>, 'instalment'>

/** What of an instalment is neither received nor deposited nor given up. */
export const openSum = (where: OnInstalment) =>
  where(
    where(
      where('instalment.amount_fen', '-', where.ref('instalment.received_fen')),
      '-',
      where.ref('instalment.deposited_fen'),
    ),
    '-',
    where.ref('instalment.written_off_fen'),
  )
/**
 * Whether the desk still follows it: of an archived case, only what falls due after the archive; what was owed before has had
 * its remedy, or no case could be put away (domain.md 6.9).
 */
export const stillFollowed = (
  where: ExpressionBuilder<Pick<Schema, 'instalment' | 'dispute'>, 'instalment' | 'dispute'>,
) =>
  where.or([
    where('dispute.archived_on', 'is', null),
    where('instalment.due_on', '>', where.ref('dispute.archived_on')),
  ])

/** Whether anything of it is still to come. */
export const stillOpen = (where: OnInstalment) => where(openSum(where), '>', 0)

/** Instalments of agreements in force, not paid in full and due on or before a day, oldest first; sums in fen. */
export async function instalmentsDue(
  reader: Reader,
  roots: readonly string[],
  until: string,
  limit: number,
): Promise<Counted<DueInstalment>> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const open = reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .innerJoin('dispute', 'dispute.id', 'instalment.dispute_id')
    .where('instalment.due_on', '<=', until)
    .where('instalment.status', 'in', ['planned', 'due'])
    .where('agreement.status', '=', 'effective')
    .where(stillOpen)
    .where(stillFollowed)
    .where(inScope(roots))
  const counted = await open.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await open
    .select([...labels, 'instalment.due_on as dueOn', (select) => openSum(select).as('openFen'), 'instalment.position'])
    .orderBy('instalment.due_on')
    .orderBy('instalment.id')
    .limit(limit)
    .execute()
  return { total: counted.total, rows }
}
