/** The cases behind one figure of a month or of several: the same entries, grouped by dispute, so that count and sum agree with the figure. */
import { sql, type ExpressionBuilder } from 'kysely'
import { causeOfMatter } from '../../workflows/law/claim-items.ts'
import type { Reader } from '../database.ts'
import type { Schema } from '../schema/index.ts'
import type { CountEntryTable, LedgerEntryTable } from '../schema/agreements-and-money.ts'

/** Which entries make the figure. `outcome` null counts every outcome. Stocks are what was on hand at an end of month. */
export type FigureSource =
  | { from: 'ledger'; kind: LedgerEntryTable['kind']; scheme: 'mediation' | 'aid'; months: readonly string[] }
  | {
      from: 'counts'
      kind: CountEntryTable['kind']
      outcome: string | null
      scheme: 'mediation' | 'aid'
      months: readonly string[]
    }
  | { from: 'stock'; of: 'case' | 'worker'; until: string; inclusive: boolean }

/** `channel` and `industry` narrow to one code; an empty industry to cases without any. */
export type FigureScope = {
  unitIds: readonly string[]
  causeCodes: readonly string[] | null
  channel: string | null
  industry: string | null
}

/** A case as a list of figures names it. */
export type NamedCase = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  workerLabel: string
  employerLabel: string
  causeCode: string
  unitName: string
  /** Whether the case lies inside the reader's own scope today. */
  mine: number
}
export type FigureCase = NamedCase & { amount: number }

const namedColumns = [
  'dispute.id as disputeId',
  'dispute.case_number as caseNumber',
  'dispute.registration_code as registrationCode',
  'dispute.worker_label as workerLabel',
  'dispute.employer_label as employerLabel',
  'dispute.cause_code as causeCode',
  'unit.name as unitName',
] as const

/** How many of the roots cover the case. */
const coveredBy = (select: ExpressionBuilder<Schema, 'dispute'>, roots: readonly string[]) =>
  select
    .selectFrom('dispute_scope as scope')
    .select((inner) => inner.fn.countAll<number>().as('covering'))
    .whereRef('scope.dispute_id', '=', 'dispute.id')
    .where('scope.ancestor_id', 'in', roots.length > 0 ? [...roots] : [''])
    .$asScalar()
    .$notNull()

/** Some cases by their ids, for lists that are made of something else than entries of one kind. */
export async function namedCases(
  reader: Reader,
  ids: readonly string[],
  roots: readonly string[],
): Promise<Map<string, NamedCase>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('dispute')
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .select((select) => [...namedColumns, coveredBy(select, roots).as('mine')])
    .where('dispute.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.disputeId, row]))
}

/** One page of cases with what each adds to the figure, in the order of their ids. */
export async function casesOfFigure(
  reader: Reader,
  source: FigureSource,
  scope: FigureScope,
  page: { roots: readonly string[]; after: string | null; limit: number },
): Promise<FigureCase[]> {
  if (scope.unitIds.length === 0) return []
  let query = reader
    .selectFrom(entriesOf(reader, source, scope).as('figure'))
    .innerJoin('dispute', 'dispute.id', 'figure.disputeId')
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .select((select) => ['figure.amount', ...namedColumns, coveredBy(select, page.roots).as('mine')])
    .where('figure.amount', '<>', 0)
    .orderBy('figure.disputeId')
    .limit(page.limit)
  if (page.after !== null) query = query.where('figure.disputeId', '>', page.after)
  return query.execute()
}

/** The same for a figure of legal aid; a reader's own are the aid cases below his roots. */
export async function aidCasesOfFigure(
  reader: Reader,
  source: FigureSource,
  scope: FigureScope,
  page: { roots: readonly string[]; after: string | null; limit: number },
): Promise<FigureCase[]> {
  if (scope.unitIds.length === 0) return []
  let query = reader
    .selectFrom(entriesOf(reader, source, scope).as('figure'))
    .select(['figure.disputeId', 'figure.amount'])
    .where('figure.amount', '<>', 0)
    .orderBy('figure.disputeId')
    .limit(page.limit)
  if (page.after !== null) query = query.where('figure.disputeId', '>', page.after)
  const rows = await query.execute()
  const named = await namedAidCases(
    reader,
    rows.map((row) => row.disputeId),
    page.roots,
  )
  return rows.flatMap(({ disputeId, amount }) => {
    const one = named.get(disputeId)
    return one === undefined ? [] : [{ ...one, amount }]
  })
}

/** Some aid cases by their ids, each in the place of a dispute; `mine` counts the roots above it. */
export async function namedAidCases(
  reader: Reader,
  ids: readonly string[],
  roots: readonly string[],
): Promise<Map<string, NamedCase>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('aid_case as aid')
    .innerJoin('unit', 'unit.id', 'aid.unit_id')
    .leftJoin('dispute', 'dispute.id', 'aid.dispute_id')
    .select((select) => [
      'aid.id as disputeId',
      'aid.case_number as caseNumber',
      'aid.worker_label as workerLabel',
      'aid.employer_label as employerLabel',
      'aid.matter',
      'dispute.cause_code as causeCode',
      'unit.name as unitName',
      select
        .selectFrom('unit_closure as above')
        .select((inner) => inner.fn.countAll<number>().as('covering'))
        .whereRef('above.descendant_id', '=', 'aid.unit_id')
        .where('above.ancestor_id', 'in', roots.length > 0 ? [...roots] : [''])
        .$asScalar()
        .$notNull()
        .as('mine'),
    ])
    .where('aid.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ matter, causeCode, ...row }) => [
      row.disputeId,
      // Whatever is counted has its number.
      { ...row, registrationCode: row.caseNumber ?? '', causeCode: causeCode ?? causeOfMatter(matter) },
    ]),
  )
}

/** How many cases stand behind the figure and what they add up to. */
export async function totalOfFigure(
  reader: Reader,
  source: FigureSource,
  scope: FigureScope,
): Promise<{ cases: number; amount: number }> {
  if (scope.unitIds.length === 0) return { cases: 0, amount: 0 }
  const row = await reader
    .selectFrom(entriesOf(reader, source, scope).as('figure'))
    .select((select) => [
      select.fn.countAll<number>().as('cases'),
      select.fn.sum<number | null>('figure.amount').as('amount'),
    ])
    .where('figure.amount', '<>', 0)
    .executeTakeFirstOrThrow()
  return { cases: row.cases, amount: row.amount ?? 0 }
}

function entriesOf(reader: Reader, source: FigureSource, scope: FigureScope) {
  if (source.from === 'ledger') {
    let entries = reader
      .selectFrom('ledger_entry as entry')
      .select((select) => ['entry.dispute_id as disputeId', select.fn.sum<number>('entry.amount_fen').as('amount')])
      .where('entry.booked_month', 'in', [...source.months])
      .where('entry.unit_id', 'in', [...scope.unitIds])
      .where('entry.kind', '=', source.kind)
      .where('entry.scheme', '=', source.scheme)
      .groupBy('entry.dispute_id')
    if (scope.causeCodes !== null) entries = entries.where('entry.cause_code', 'in', [...scope.causeCodes])
    if (scope.channel !== null) entries = entries.where('entry.channel', '=', scope.channel)
    if (scope.industry !== null)
      entries = entries.where((where) =>
        where(where.fn.coalesce('entry.industry', sql<string>`''`), '=', scope.industry),
      )
    return entries
  }
  const counted = reader
    .selectFrom('count_entry as entry')
    .where('entry.unit_id', 'in', [...scope.unitIds])
    .where('entry.scheme', '=', source.from === 'counts' ? source.scheme : 'mediation')
    .groupBy('entry.dispute_id')
  if (source.from === 'counts') {
    let entries = counted
      .select((select) => ['entry.dispute_id as disputeId', select.fn.sum<number>('entry.amount').as('amount')])
      .where('entry.booked_month', 'in', [...source.months])
      .where('entry.kind', '=', source.kind)
    if (source.outcome !== null) entries = entries.where('entry.outcome', '=', source.outcome)
    if (scope.causeCodes !== null) entries = entries.where('entry.cause_code', 'in', [...scope.causeCodes])
    if (scope.channel !== null) entries = entries.where('entry.channel', '=', scope.channel)
    if (scope.industry !== null)
      entries = entries.where((where) =>
        where(where.fn.coalesce('entry.industry', sql<string>`''`), '=', scope.industry),
      )
    return entries
  }
  const closed = `${source.of}-closed` as const
  return counted
    .select((select) => [
      'entry.dispute_id as disputeId',
      select.fn
        .sum<number>(sql`case when ${sql.ref('entry.kind')} = ${closed} then -entry.amount else entry.amount end`)
        .as('amount'),
    ])
    .where('entry.kind', 'in', [`${source.of}-accepted`, `${source.of}-moved`, closed])
    .where('entry.booked_month', source.inclusive ? '<=' : '<', source.until)
}
