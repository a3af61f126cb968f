/** Employers as somebody may see them: companies by name, everything else only with what lies in his part of the tree. */
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { EmployerRow } from './parties.ts'

/** Roots of what somebody sees: cases and consultations each have their own. */
export type EmployerScope = { disputeRoots: readonly string[]; consultationRoots: readonly string[] }
export type EmployerKey = { pinyin: string; id: string }

/** An employer that stands in a case or consultation of the scope. */
const inScope =
  ({ disputeRoots, consultationRoots }: EmployerScope) =>
  (where: ExpressionBuilder<Schema, 'employer'>): Expression<SqlBool> => {
    const ways: Expression<SqlBool>[] = []
    if (disputeRoots.length > 0)
      ways.push(
        where.exists(
          where
            .selectFrom('dispute_party as party')
            .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
            .select('party.id')
            .whereRef('party.employer_id', '=', 'employer.id')
            .where('party.left_on', 'is', null)
            .where('scope.ancestor_id', 'in', [...disputeRoots]),
        ),
      )
    if (consultationRoots.length > 0)
      ways.push(
        where.exists(
          where
            .selectFrom('consultation as asked')
            .innerJoin('unit_closure as above', 'above.descendant_id', 'asked.unit_id')
            .select('asked.id')
            .whereRef('asked.employer_id', '=', 'employer.id')
            .where('asked.struck_on', 'is', null)
            .where('above.ancestor_id', 'in', [...consultationRoots]),
        ),
      )
    return ways.length === 0 ? sql<SqlBool>`1 = 0` : where.or(ways)
  }

type EmployerFilter = { kind: EmployerRow['kind'] | null; doubles: boolean }

const listed = (reader: Reader, scope: EmployerScope, { kind, doubles }: EmployerFilter) => {
  let query = reader.selectFrom('employer').where(inScope(scope))
  if (kind !== null) query = query.where('employer.kind', '=', kind)
  return doubles ? query.where(hasDouble) : query
}

/** How many of the scope the filter lets through. */
export async function countEmployers(reader: Reader, scope: EmployerScope, filter: EmployerFilter): Promise<number> {
  const row = await listed(reader, scope, filter)
    .select((select) => select.fn.countAll<number>().as('employers'))
    .executeTakeFirstOrThrow()
  return row.employers
}

/** Those of the scope in the order of their pinyin; `after` is the key of the last row shown. */
export async function listEmployers(
  reader: Reader,
  scope: EmployerScope,
  asked: EmployerFilter & { after: EmployerKey | null; limit: number },
): Promise<EmployerRow[]> {
  let query = listed(reader, scope, asked)
    .selectAll('employer')
    .orderBy('employer.pinyin_key')
    .orderBy('employer.id')
    .limit(asked.limit)
  if (asked.after !== null) {
    const { pinyin, id } = asked.after
    query = query.where((where) =>
      where(where.refTuple('employer.pinyin_key', 'employer.id'), '>', where.tuple(pinyin, id)),
    )
  }
  return query.execute()
}

/** A company known by itself that another one, not said to be a name of it, matches by compared name or credit code. */
const hasDouble = (where: ExpressionBuilder<Schema, 'employer'>): Expression<SqlBool> => {
  const alike = (column: 'match_key' | 'credit_code') =>
    where.exists(
      where
        .selectFrom('employer as other')
        .leftJoin('employer_alias as said', 'said.employer_id', 'other.id')
        .select('other.id')
        .whereRef(`other.${column}`, '=', `employer.${column}`)
        .whereRef('other.id', '<>', 'employer.id')
        .where('other.kind', '=', 'company')
        .where((each) =>
          each.or([each('said.into_id', 'is', null), each('said.into_id', '<>', each.ref('employer.id'))]),
        ),
    )
  const isName = where.exists(
    where.selectFrom('employer_alias as own').select('own.into_id').whereRef('own.employer_id', '=', 'employer.id'),
  )
  return where.and([
    where('employer.kind', '=', 'company'),
    where.not(isName),
    where.or([alike('match_key'), alike('credit_code')]),
  ])
}

/** Which of some employers stand in a case or consultation of the scope. */
export async function employersInScope(
  reader: Reader,
  scope: EmployerScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader
    .selectFrom('employer')
    .select('employer.id')
    .where('employer.id', 'in', [...ids])
    .where(inScope(scope))
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** How many cases and consultations of the scope each of some employers stands in. */
export async function employerTallies(
  reader: Reader,
  { disputeRoots, consultationRoots }: EmployerScope,
  ids: readonly string[],
): Promise<Map<string, { cases: number; consultations: number }>> {
  const tallies = new Map(ids.map((id) => [id, { cases: 0, consultations: 0 }]))
  if (ids.length === 0) return tallies
  const cases =
    disputeRoots.length === 0
      ? []
      : await reader
          .selectFrom('dispute_party as party')
          .innerJoin('dispute_scope as scope', 'scope.dispute_id', 'party.dispute_id')
          .select((select) => [
            'party.employer_id as id',
            select.fn.count<number>('party.dispute_id').distinct().as('count'),
          ])
          .where('party.employer_id', 'in', [...ids])
          .where('party.left_on', 'is', null)
          .where('scope.ancestor_id', 'in', [...disputeRoots])
          .groupBy('party.employer_id')
          .execute()
  const asked =
    consultationRoots.length === 0
      ? []
      : await reader
          .selectFrom('consultation as one')
          .innerJoin('unit_closure as above', 'above.descendant_id', 'one.unit_id')
          .select((select) => ['one.employer_id as id', select.fn.count<number>('one.id').distinct().as('count')])
          .where('one.employer_id', 'in', [...ids])
          .where('one.struck_on', 'is', null)
          .where('above.ancestor_id', 'in', [...consultationRoots])
          .groupBy('one.employer_id')
          .execute()
  for (const { id, count } of cases) tallies.set(id ?? '', { ...none(tallies, id), cases: count })
  for (const { id, count } of asked) tallies.set(id ?? '', { ...none(tallies, id), consultations: count })
  return tallies
}

const none = (tallies: ReadonlyMap<string, { cases: number; consultations: number }>, id: string | null) =>
  tallies.get(id ?? '') ?? { cases: 0, consultations: 0 }

/** Others that may be the same: of the same compared name, or of the same credit code. */
export async function likelyDoubles(
  reader: Reader,
  group: readonly EmployerRow[],
  limit: number,
): Promise<EmployerRow[]> {
  const keys = present(group.map((row) => row.match_key)).filter((key) => key !== '')
  const codes = present(group.map((row) => row.credit_code))
  if (keys.length === 0 && codes.length === 0) return []
  return reader
    .selectFrom('employer')
    .selectAll()
    .where((where) =>
      where.or([
        ...(keys.length > 0 ? [where('match_key', 'in', keys)] : []),
        ...(codes.length > 0 ? [where('credit_code', 'in', codes)] : []),
      ]),
    )
    .where(
      'id',
      'not in',
      group.map((row) => row.id),
    )
    .orderBy('pinyin_key')
    .orderBy('id')
    .limit(limit)
    .execute()
}

const present = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))]

/** The first employer of each of some disputes, as its list names it. The caller has checked the scope. */
export async function firstEmployersOf(reader: Reader, disputeIds: readonly string[]): Promise<Map<string, string>> {
  if (disputeIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('dispute_party')
    .select(['dispute_id', 'employer_id'])
    .where('dispute_id', 'in', [...disputeIds])
    .where('side', '=', 'employer')
    .where('left_on', 'is', null)
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.flatMap((row) => (row.employer_id === null ? [] : [[row.dispute_id, row.employer_id] as const])))
}
