/** Aid cases as the officer's grid shows them: grouped, counted and paged by key inside a unit and everything below it. */
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { AidCaseRow } from './aid-cases.ts'

export type AidKey = { touchedOn: string; id: string }

export type AidAskedFor = {
  root: string
  group: string
  /** Untouched since before this day; null for all. */
  untouchedBefore: string | null
  lawyerId: string | null
  scheme: string | null
}

/** What the grid shows of a case. */
export type AidListed = AidCaseRow & { lawyer_name: string | null; body: string | null }

/** One page of a group, the longest untouched first; what is over, the latest first. */
export async function listAid(
  reader: Reader,
  asked: AidAskedFor,
  { after, limit }: { after: AidKey | null; limit: number },
): Promise<AidListed[]> {
  const latest = asked.group === 'over'
  const order = latest ? 'desc' : 'asc'
  let query = narrowed(below(reader), asked)
    .leftJoin('lawyer', 'lawyer.id', 'one.lawyer_id')
    .selectAll('one')
    .select('lawyer.name as lawyer_name')
    .select(lastBody)
    .orderBy('one.last_touched_on', order)
    .orderBy('one.id', order)
    .limit(limit)
  if (after !== null)
    query = query.where((where) =>
      where(
        where.refTuple('one.last_touched_on', 'one.id'),
        latest ? '<' : '>',
        where.tuple(after.touchedOn, after.id),
      ),
    )
  return query.execute()
}

/** Some cases as the grid shows them, the latest application first; whoever names them knows that they are in scope. */
export async function aidById(reader: Reader, ids: readonly string[]): Promise<AidListed[]> {
  if (ids.length === 0) return []
  return reader
    .selectFrom('aid_case as one')
    .leftJoin('lawyer', 'lawyer.id', 'one.lawyer_id')
    .selectAll('one')
    .select('lawyer.name as lawyer_name')
    .select(lastBody)
    .where('one.id', 'in', [...ids])
    .orderBy('one.id', 'desc')
    .execute()
}

/** Who has the case in hand: the body of its last proceeding. */
const lastBody = (select: ExpressionBuilder<Schema & { one: Schema['aid_case'] }, 'one'>) =>
  select
    .selectFrom('aid_proceeding as last')
    .select('last.body')
    .whereRef('last.aid_case_id', '=', 'one.id')
    .orderBy('last.position', 'desc')
    .limit(1)
    .as('body')

/** How many cases a list holds in all. */
export async function countAid(reader: Reader, asked: AidAskedFor): Promise<number> {
  const row = await narrowed(below(reader), asked)
    .select((select) => select.fn.countAll<number>().as('cases'))
    .executeTakeFirstOrThrow()
  return row.cases
}

/** Cases of each group at or below a unit. */
export async function aidGroupCounts(reader: Reader, root: string): Promise<Map<string, number>> {
  const rows = await below(reader)
    .select((select) => ['one.phase', select.fn.countAll<number>().as('cases')])
    .where('below.ancestor_id', '=', root)
    .groupBy('one.phase')
    .execute()
  return new Map(rows.map((row) => [row.phase, row.cases]))
}

/** Open terms of legal aid inside the roots that end on or before a day, the nearest first. */
export async function aidTermsDue(
  reader: Reader,
  roots: readonly string[],
  until: string,
  limit: number,
): Promise<{ total: number; rows: AidCaseRow[] }> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const due = reader
    .selectFrom('aid_case as one')
    .where('one.phase', '<>', 'over')
    .where('one.next_due_on', '<=', until)
    .where('one.unit_id', 'in', (from) =>
      from
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
  const { total } = await due.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await due.selectAll().orderBy('one.next_due_on').orderBy('one.id').limit(limit).execute()
  return { total, rows }
}

/** Workers below a unit whose mediation ended without a settlement on or before a day and who have no aid, the latest first. */
export async function failedDisputes(
  reader: Reader,
  unitId: string,
  on: string,
): Promise<{ disputeId: string; partyId: string; summary: string }[]> {
  return reader
    .selectFrom('dispute_party as party')
    .innerJoin('dispute', 'dispute.id', 'party.dispute_id')
    .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
    .select(['dispute.id as disputeId', 'party.id as partyId', 'dispute.summary'])
    .where('scope.ancestor_id', '=', unitId)
    .where('party.side', '=', 'worker')
    .where('party.outcome', '=', 'terminated')
    .where('party.outcome_on', '<=', on)
    .where('party.id', 'not in', (from) =>
      from
        .selectFrom('aid_case')
        .select('party_id')
        .where('party_id', 'is not', null)
        .$narrowType<{ party_id: string }>(),
    )
    .orderBy('party.outcome_on', 'desc')
    .orderBy('party.id')
    .limit(5)
    .execute()
}

export type AidLawyer = {
  id: string
  name: string
  firm: string
  expertise: string
  staffId: string | null
  load: number
}

/** Lawyers on the lists of some units on a day, each with the aid cases in hand. */
export async function aidLawyers(reader: Reader, unitIds: readonly string[], on: string): Promise<AidLawyer[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom('lawyer')
    .select(['lawyer.id', 'lawyer.name', 'lawyer.firm', 'lawyer.expertise', 'lawyer.staff_id as staffId'])
    .select((select) =>
      select
        .selectFrom('aid_case as own')
        .select((count) => count.fn.countAll<number>().as('cases'))
        .whereRef('own.lawyer_id', '=', 'lawyer.id')
        .where('own.phase', '<>', 'over')
        .as('load'),
    )
    .where('lawyer.unit_id', 'in', [...unitIds])
    .where('lawyer.from_day', '<=', on)
    .where((where) => where.or([where('lawyer.to_day', 'is', null), where('lawyer.to_day', '>', on)]))
    .orderBy('lawyer.name')
    .execute()
  return rows.map((row) => ({ ...row, load: row.load ?? 0 }))
}

const below = (reader: Reader) =>
  reader.selectFrom('aid_case as one').innerJoin('unit_closure as below', 'below.descendant_id', 'one.unit_id')

type Below = Schema & { one: Schema['aid_case']; below: Schema['unit_closure'] }

function narrowed<Selected>(
  query: SelectQueryBuilder<Below, 'one' | 'below', Selected>,
  { root, group, untouchedBefore, lawyerId, scheme }: AidAskedFor,
): SelectQueryBuilder<Below, 'one' | 'below', Selected> {
  let narrow = query.where('below.ancestor_id', '=', root).where('one.phase', '=', group)
  if (untouchedBefore !== null) narrow = narrow.where('one.last_touched_on', '<', untouchedBefore)
  if (lawyerId !== null) narrow = narrow.where('one.lawyer_id', '=', lawyerId)
  return scheme === null ? narrow : narrow.where('one.scheme', '=', scheme as 'union' | 'state')
}
