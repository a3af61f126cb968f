/** The aid cases behind one figure of legal aid's outcomes: the very entries of the figure, case by case. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { subsidies } from './aid-statistics.ts'

/** What is counted. Closings and subsidies may be narrowed to some outcomes, or to all the others. */
export type AidFigure = {
  of: 'closed' | 'subsidy' | 'agreed' | 'received'
  outcomes: { of: readonly string[]; others: boolean } | null
  /** The outcomes that stand above the line of a rate; `part` counts them. */
  part: readonly string[]
}

/** Units and months of the figure, at least one of each; a null cause is any, a null lawyer any, an empty one nobody. */
export type AidFigureScope = {
  unitIds: readonly string[]
  months: readonly string[]
  causeCode: string | null
  lawyerId: string | null
}

/** One case and what it adds, in cases or in fen. */
export type AidFigureCase = { aidId: string; amount: number; part: number }

/** One page of cases in the order of their ids. */
export async function aidFigureCases(
  reader: Reader,
  figure: AidFigure,
  scope: AidFigureScope,
  page: { after: string | null; limit: number },
): Promise<AidFigureCase[]> {
  let query = reader
    .selectFrom(casesOf(reader, figure, scope).as('figure'))
    .select(['figure.aidId', 'figure.amount', 'figure.part'])
    .where('figure.amount', '<>', 0)
    .orderBy('figure.aidId')
    .limit(page.limit)
  if (page.after !== null) query = query.where('figure.aidId', '>', page.after)
  return query.execute()
}

/** How many cases stand behind the figure, what they add up to, and how much of it stands above a rate's line. */
export async function aidFigureTotal(
  reader: Reader,
  figure: AidFigure,
  scope: AidFigureScope,
): Promise<{ cases: number; amount: number; part: number }> {
  const row = await reader
    .selectFrom(casesOf(reader, figure, scope).as('figure'))
    .select((select) => [
      select.fn.countAll<number>().as('cases'),
      select.fn.sum<number | null>('figure.amount').as('amount'),
      select.fn.sum<number | null>('figure.part').as('part'),
    ])
    .where('figure.amount', '<>', 0)
    .executeTakeFirstOrThrow()
  return { cases: row.cases, amount: row.amount ?? 0, part: row.part ?? 0 }
}

function casesOf(reader: Reader, figure: AidFigure, scope: AidFigureScope) {
  return figure.of === 'agreed' || figure.of === 'received'
    ? moneyOf(reader, figure.of, scope)
    : closingsOf(reader, figure, scope)
}

function moneyOf(reader: Reader, kind: 'agreed' | 'received', scope: AidFigureScope) {
  let entries = reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('aid_case as aid', 'aid.id', 'entry.dispute_id')
    .select((select) => [
      'aid.id as aidId',
      select.fn.sum<number>('entry.amount_fen').as('amount'),
      sql<number>`0`.as('part'),
    ])
    .where('entry.booked_month', 'in', [...scope.months])
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.scheme', '=', 'aid')
    .where('entry.kind', '=', kind)
    .groupBy('aid.id')
  if (scope.causeCode !== null) entries = entries.where('entry.cause_code', '=', scope.causeCode)
  if (scope.lawyerId !== null)
    entries = entries.where((where) => where(where.fn.coalesce('aid.lawyer_id', sql<string>`''`), '=', scope.lawyerId))
  return entries
}

function closingsOf(reader: Reader, { of, outcomes, part }: AidFigure, scope: AidFigureScope) {
  let entries = reader
    .selectFrom('count_entry as entry')
    .innerJoin('aid_case as aid', 'aid.id', 'entry.dispute_id')
    .select((select) => [
      'aid.id as aidId',
      of === 'subsidy' ? subsidies.as('amount') : select.fn.sum<number>('entry.amount').as('amount'),
      select.fn
        .sum<number>(
          select
            .case()
            .when('entry.outcome', 'in', part.length > 0 ? [...part] : [''])
            .then(select.ref('entry.amount'))
            .else(0)
            .end(),
        )
        .as('part'),
    ])
    .where('entry.booked_month', 'in', [...scope.months])
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.scheme', '=', 'aid')
    .where('entry.kind', '=', 'case-closed')
    .groupBy('aid.id')
  if (outcomes !== null)
    entries = entries.where((where) =>
      where(where.fn.coalesce('entry.outcome', sql<string>`''`), outcomes.others ? 'not in' : 'in', [...outcomes.of]),
    )
  if (scope.causeCode !== null) entries = entries.where('entry.cause_code', '=', scope.causeCode)
  if (scope.lawyerId !== null)
    entries = entries.where((where) => where(where.fn.coalesce('aid.lawyer_id', sql<string>`''`), '=', scope.lawyerId))
  return entries
}
