/** Lists of consultations, newest first, paged by key, always inside somebody's scope. */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'

export type ListedConsultation = {
  id: string
  occurredOn: string
  channel: string
  name: string | null
  employerId: string | null
  employerName: string | null
  /** Only a company's name is for the whole house. */
  employerKind: string | null
  persons: number
  question: string | null
  phrases: string
  answer: string | null
  staffName: string
  unitName: string
  disputeId: string | null
  struckOn: string | null
  topics: string[]
}

export type ConsultationKey = { occurredOn: string; id: string }

export type ConsultationFilter = {
  /** The unit at whose level it is looked; everything below is included. */
  root: string
  /** First and last day, both included. */
  from: string
  to: string
  channel: string | null
  topic: string | null
  staffId: string | null
  /** Search tokens that must all be there, each list one way to read what was asked; or a piece of the question itself. */
  text: { ways: readonly string[][]; piece: string } | null
}

type Listing = Schema & { scope: Schema['consultation_scope']; one: Schema['consultation'] }

const matching = (filter: ConsultationFilter) => (where: ExpressionBuilder<Listing, 'scope' | 'one'>) => {
  const conditions: Expression<SqlBool>[] = [
    where('scope.ancestor_id', '=', filter.root),
    where('scope.occurred_on', '>=', filter.from),
    where('scope.occurred_on', '<=', filter.to),
  ]
  if (filter.channel !== null) conditions.push(where('one.channel', '=', filter.channel))
  if (filter.staffId !== null) conditions.push(where('one.staff_id', '=', filter.staffId))
  if (filter.topic !== null)
    conditions.push(
      where.exists(
        where
          .selectFrom('consultation_topic as about')
          .select('about.topic')
          .whereRef('about.consultation_id', '=', 'one.id')
          .where('about.topic', '=', filter.topic),
      ),
    )
  if (filter.text !== null) conditions.push(holding(where, filter.text))
  return where.and(conditions)
}

function holding(
  where: ExpressionBuilder<Listing, 'scope' | 'one'>,
  { ways, piece }: NonNullable<ConsultationFilter['text']>,
): Expression<SqlBool> {
  const token = (text: string): Expression<SqlBool> =>
    where.exists(
      where
        .selectFrom('search_token as hit')
        .select('hit.token')
        .whereRef('hit.ref_id', '=', 'one.id')
        .where('hit.kind', '=', 'consultation')
        .where('hit.token', '=', text),
    )
  const pattern = `%${piece.replaceAll(/[\\%_]/gu, '\\$&')}%`
  return where.or([
    ...ways.map((tokens) => where.and(tokens.map(token))),
    sql<SqlBool>`${where.ref('one.question')} like ${pattern} escape '\\'`,
  ])
}

const joined = (reader: Reader) =>
  reader
    .selectFrom('consultation_scope as scope')
    .innerJoin('consultation as one', 'one.id', 'scope.consultation_id')
    .innerJoin('unit', 'unit.id', 'one.unit_id')
    .innerJoin('staff', 'staff.id', 'one.staff_id')
    .leftJoin('employer', 'employer.id', 'one.employer_id')
    .select([
      'one.id',
      'one.occurred_on as occurredOn',
      'one.channel',
      'one.name',
      'one.employer_id as employerId',
      'employer.name as employerName',
      'employer.kind as employerKind',
      'one.persons',
      'one.question',
      'one.phrases',
      'one.answer',
      'staff.display_name as staffName',
      'unit.name as unitName',
      'one.dispute_id as disputeId',
      'one.struck_on as struckOn',
    ])

/** One page; `after` is the key of the last row shown. */
export async function listConsultations(
  reader: Reader,
  filter: ConsultationFilter,
  { after, limit }: { after: ConsultationKey | null; limit: number },
): Promise<ListedConsultation[]> {
  let page = joined(reader)
    .where(matching(filter))
    .orderBy('scope.occurred_on', 'desc')
    .orderBy('scope.consultation_id', 'desc')
    .limit(limit)
  if (after !== null)
    page = page.where((where) =>
      where(where.refTuple('scope.occurred_on', 'scope.consultation_id'), '<', where.tuple(after.occurredOn, after.id)),
    )
  return withTopics(reader, await page.execute())
}

/** How many the filter lets through, those struck out included. */
export async function countListed(reader: Reader, filter: ConsultationFilter): Promise<number> {
  const row = await reader
    .selectFrom('consultation_scope as scope')
    .innerJoin('consultation as one', 'one.id', 'scope.consultation_id')
    .select((select) => select.fn.countAll<number>().as('consultations'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return row.consultations
}

/** Those of some employers at or below the roots, newest first. */
export async function consultationsOfEmployers(
  reader: Reader,
  roots: readonly string[],
  employerIds: readonly string[],
  limit: number,
): Promise<ListedConsultation[]> {
  if (roots.length === 0 || employerIds.length === 0) return []
  const rows = await joined(reader)
    .whereRef('scope.ancestor_id', '=', 'one.unit_id')
    .where('one.employer_id', 'in', [...employerIds])
    .where((where) =>
      where.exists(
        where
          .selectFrom('unit_closure as above')
          .select('above.ancestor_id')
          .whereRef('above.descendant_id', '=', 'one.unit_id')
          .where('above.ancestor_id', 'in', [...roots]),
      ),
    )
    .orderBy('one.occurred_on', 'desc')
    .orderBy('one.id', 'desc')
    .limit(limit)
    .execute()
  return withTopics(reader, rows)
}

async function withTopics(
  reader: Reader,
  rows: readonly Omit<ListedConsultation, 'topics'>[],
): Promise<ListedConsultation[]> {
  const topics = new Map<string, string[]>()
  for (let at = 0; at < rows.length; at += IDS_AT_ONCE) {
    const found = await reader
      .selectFrom('consultation_topic')
      .selectAll()
      .where(
        'consultation_id',
        'in',
        rows.slice(at, at + IDS_AT_ONCE).map((row) => row.id),
      )
      .execute()
    for (const { consultation_id: id, topic } of found) topics.set(id, [...(topics.get(id) ?? []), topic])
  }
  return rows.map((row) => ({ ...row, topics: topics.get(row.id) ?? [] }))
}

/** An export has more rows than a statement may have parameters. */
const IDS_AT_ONCE = 1000

/** Who recorded consultations at or below a unit in a period, by name. */
export const handlersBelow = (
  reader: Reader,
  { root, from, to }: Pick<ConsultationFilter, 'root' | 'from' | 'to'>,
): Promise<{ id: string; name: string }[]> =>
  reader
    .selectFrom('staff')
    .select(['staff.id', 'staff.display_name as name'])
    .where('staff.id', 'in', (select) =>
      select
        .selectFrom('consultation_scope as scope')
        .innerJoin('consultation as one', 'one.id', 'scope.consultation_id')
        .select('one.staff_id')
        .where('scope.ancestor_id', '=', root)
        .where('scope.occurred_on', '>=', from)
        .where('scope.occurred_on', '<=', to),
    )
    .orderBy('staff.display_name')
    .execute()
