/** What lies on each mediator's desk inside a scope: the cases he holds or mediates in, counted and listed by what they await. */
import type { ExpressionBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { ListKey } from './dispute-lists.ts'
import { stillOpen } from './due-today.ts'

/** Every phase in which a case still lies on somebody's desk. */
const LYING = ['intake', 'mediation', 'agreement', 'performance', 'ended'] as const

/** What the cases of a desk are counted and listed by: their phase, or what they await. */
export const caseloadViews = [...LYING, 'overdue', 'soon', 'sessions', 'instalments', 'silent'] as const
export type CaseloadView = (typeof caseloadViews)[number]

/** The days the views are drawn by. */
export type CaseloadDays = {
  today: string
  /** A term that ends by then ends soon. */
  termsBy: string
  /** The last day of the sessions shown. */
  sessionsBy: string
  /** The last due day of the instalments shown. */
  paymentsBy: string
  /** A respondent of a case received before this day should have been called. */
  calledBefore: string
}

type Where = ExpressionBuilder<Schema, 'dispute'>

/** The one meaning of each view, for its count and its list alike. */
function isIn(where: Where, view: CaseloadView, days: CaseloadDays) {
  switch (view) {
    case 'overdue':
      return where('dispute.next_due_on', '<', days.today)
    case 'soon':
      return where.and([
        where('dispute.next_due_on', '>=', days.today),
        where('dispute.next_due_on', '<=', days.termsBy),
      ])
    case 'sessions':
      return where.exists(
        where
          .selectFrom('mediation_session as session')
          .select('session.id')
          .whereRef('session.dispute_id', '=', 'dispute.id')
          .where('session.status', '=', 'booked')
          .where('session.day', '>=', days.today)
          .where('session.day', '<=', days.sessionsBy),
      )
    case 'instalments':
      return where.exists(
        where
          .selectFrom('instalment')
          .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
          .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
          .select('instalment.id')
          .whereRef('instalment.dispute_id', '=', 'dispute.id')
          .where('instalment.due_on', '<=', days.paymentsBy)
          .where('instalment.status', 'in', ['planned', 'due'])
          .where('agreement.status', '=', 'effective')
          .where(stillOpen),
      )
    case 'silent':
      return where.and([
        where('dispute.phase', '=', 'intake'),
        where('dispute.received_on', '<', days.calledBefore),
        where.not(
          where.exists(
            where
              .selectFrom('contact_log as contact')
              .select('contact.id')
              .whereRef('contact.dispute_id', '=', 'dispute.id'),
          ),
        ),
      ])
    default:
      return where('dispute.phase', '=', view)
  }
}

/** Each case once for its holder and each of its present mediators; of one person where one is named. */
function lying(reader: Reader, roots: readonly string[], staffId: string | null) {
  const held = reader
    .selectFrom('dispute_scope as scope')
    .innerJoin('dispute as own', 'own.id', 'scope.dispute_id')
    .select(['scope.dispute_id', (select) => select.ref('own.owner_id').$notNull().as('staff_id')])
    .where('scope.ancestor_id', 'in', [...roots])
    .where('scope.phase', 'in', [...LYING])
    .where('own.owner_id', 'is not', null)
    .$if(staffId !== null, (asked) => asked.where('own.owner_id', '=', staffId))
  const mediated = reader
    .selectFrom('assignment')
    .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'assignment.dispute_id')
    .select(['scope.dispute_id', 'assignment.staff_id'])
    .where('scope.ancestor_id', 'in', [...roots])
    .where('scope.phase', 'in', [...LYING])
    .where('assignment.to_day', 'is', null)
    .where('assignment.part', '<>', 'recorder')
    .$if(staffId !== null, (asked) => asked.where('assignment.staff_id', '=', staffId ?? ''))
  return held.union(mediated)
}

export type Caseload = {
  staffId: string
  name: string
  active: boolean
  unitName: string
  total: number
  counts: Record<CaseloadView, number>
}

/** The cases of everybody on whose desk any lies, or of one person, most first; empty without roots. */
export async function caseloads(
  reader: Reader,
  roots: readonly string[],
  days: CaseloadDays,
  staffId: string | null = null,
): Promise<Caseload[]> {
  if (roots.length === 0) return []
  const rows = await reader
    .selectFrom(lying(reader, roots, staffId).as('load'))
    .innerJoin('dispute', 'dispute.id', 'load.dispute_id')
    .select((select) => [
      'load.staff_id as staffId',
      select.fn.countAll<number>().as('total'),
      ...caseloadViews.map((view) =>
        select.fn
          .sum<number>(
            select
              .case()
              .when(isIn(select, view, days))
              .then(select.lit(1))
              .else(select.lit(0))
              .end(),
          )
          .as(view),
      ),
    ])
    .groupBy('load.staff_id')
    .execute()
  const people = await peopleById(
    reader,
    rows.map((row) => row.staffId),
  )
  return rows
    .flatMap(({ staffId: id, total, ...counts }) => {
      const person = people.get(id)
      return person ? [{ ...person, total, counts }] : []
    })
    .toSorted((a, b) => b.total - a.total || (a.staffId < b.staffId ? -1 : 1))
}

type Person = Pick<Caseload, 'staffId' | 'name' | 'active' | 'unitName'>

async function peopleById(reader: Reader, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('staff')
    .innerJoin('unit', 'unit.id', 'staff.unit_id')
    .select(['staff.id as staffId', 'staff.display_name as name', 'staff.active', 'unit.name as unitName'])
    .where('staff.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.staffId, { ...row, active: row.active === 1 }]))
}

/** Ids of the cases on one desk that belong to a view (all where none is named), newest receipt first. */
export async function caseloadIds(
  reader: Reader,
  roots: readonly string[],
  asked: { staffId: string; view: CaseloadView | null; days: CaseloadDays; after: ListKey | null; limit: number },
): Promise<string[]> {
  if (roots.length === 0) return []
  const { view, days, after } = asked
  let page = reader
    .selectFrom(lying(reader, roots, asked.staffId).as('load'))
    .innerJoin('dispute', 'dispute.id', 'load.dispute_id')
    .select('dispute.id')
    .orderBy('dispute.received_on', 'desc')
    .orderBy('dispute.id', 'desc')
    .limit(asked.limit)
  if (view !== null) page = page.where((where) => isIn(where, view, days))
  if (after !== null)
    page = page.where((where) =>
      where(where.refTuple('dispute.received_on', 'dispute.id'), '<', where.tuple(after.receivedOn, after.id)),
    )
  return (await page.execute()).map((row) => row.id)
}
