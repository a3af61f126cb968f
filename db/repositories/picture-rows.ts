/** The rows behind a figure of the five-year picture: each once with what it adds, so that their sum is the figure. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import type { Span } from './picture-figures.ts'

/** One row: where it lies, what it is called, what it adds. `detail` is an employer or a day, never a worker. */
export type PictureRow = {
  source: 'dispute' | 'aid' | 'history' | 'consultation' | 'warning'
  id: string
  number: string | null
  detail: string | null
  unitName: string
  amount: number
}

/** What the rows are asked of. A case of an old register adds its one of these figures. */
export type RowsOf =
  | {
      of: 'counts'
      kind: 'case-closed' | 'worker-closed' | 'case-accepted'
      outcome: string | null
      scheme: 'mediation' | 'aid'
    }
  | { of: 'ledger'; kind: 'agreed' | 'received'; scheme: 'mediation' | 'aid' }
  | { of: 'consultations' }
  | { of: 'warnings' }

type Scope = { unitIds: readonly string[]; span: Span }

const between = ({ from, to }: Span) => ({ first: `${from}-01`, last: `${to}-31` })

/** An aid entry names its aid case where a mediation entry names its dispute. */
const owner = (scheme: 'mediation' | 'aid') =>
  scheme === 'aid' ? sql<PictureRow['source']>`'aid'` : sql<PictureRow['source']>`'dispute'`

/** Entries of this desk, summed by what they belong to, as `source`, `id` and `amount`. */
function booked(reader: Reader, asked: RowsOf, { unitIds, span }: Scope) {
  const ids = [...unitIds]
  if (asked.of === 'ledger')
    return reader
      .selectFrom('ledger_entry as entry')
      .select((select) => [
        owner(asked.scheme).as('source'),
        'entry.dispute_id as id',
        select.fn.sum<number>('entry.amount_fen').as('amount'),
      ])
      .where('entry.booked_month', '>=', span.from)
      .where('entry.booked_month', '<=', span.to)
      .where('entry.unit_id', 'in', ids)
      .where('entry.kind', '=', asked.kind)
      .where('entry.scheme', '=', asked.scheme)
      .groupBy('entry.dispute_id')
  if (asked.of === 'counts') {
    const entries = reader
      .selectFrom('count_entry as entry')
      .select((select) => [
        owner(asked.scheme).as('source'),
        'entry.dispute_id as id',
        select.fn.sum<number>('entry.amount').as('amount'),
      ])
      .where('entry.booked_month', '>=', span.from)
      .where('entry.booked_month', '<=', span.to)
      .where('entry.unit_id', 'in', ids)
      .where('entry.kind', '=', asked.kind)
      .where('entry.scheme', '=', asked.scheme)
      .groupBy('entry.dispute_id')
    return asked.outcome === null ? entries : entries.where('entry.outcome', '=', asked.outcome)
  }
  if (asked.of === 'consultations')
    return reader
      .selectFrom('consultation_count as entry')
      .select((select) => [
        sql<PictureRow['source']>`'consultation'`.as('source'),
        'entry.consultation_id as id',
        select.fn.sum<number>('entry.persons').as('amount'),
      ])
      .where('entry.booked_month', '>=', span.from)
      .where('entry.booked_month', '<=', span.to)
      .where('entry.unit_id', 'in', ids)
      .groupBy('entry.consultation_id')
  const { first, last } = between(span)
  return reader
    .selectFrom('warning')
    .innerJoin('warning_event as told', 'told.warning_id', 'warning.id')
    .select((select) => [
      sql<PictureRow['source']>`'warning'`.as('source'),
      'warning.id as id',
      select.fn.count<number>('told.id').as('amount'),
    ])
    .where('told.seq', '=', 1)
    .where('told.occurred_on', '>=', first)
    .where('told.occurred_on', '<=', last)
    .where('warning.unit_id', 'in', ids)
    .groupBy('warning.id')
}

/** What a case of an old register adds; null where the figure knows none of them. */
function historyFigure(asked: RowsOf) {
  if (asked.of === 'ledger' && asked.scheme === 'mediation')
    return asked.kind === 'agreed' ? sql<number>`coalesce(agreed_fen, 0)` : sql<number>`coalesce(received_fen, 0)`
  if (asked.of === 'counts' && asked.scheme === 'mediation' && asked.outcome === 'settled')
    return asked.kind === 'case-closed' ? sql<number>`1` : sql<number>`worker_count`
  return null
}

type Figure = Pick<PictureRow, 'source' | 'id' | 'amount'>

/** Both sources as one table; the questions differ in their tables, so they are joined as text. */
function rowsOf(reader: Reader, asked: RowsOf, scope: Scope) {
  const own = booked(reader, asked, scope)
  const added = historyFigure(asked)
  if (added === null) return sql<Figure>`(select own.* from ${own} as own)`.as<'figure'>('figure')
  const { first, last } = between(scope.span)
  const old = reader
    .selectFrom('historical_case')
    .select([sql<PictureRow['source']>`'history'`.as('source'), 'id', added.as('amount')])
    .where('unit_id', 'in', [...scope.unitIds])
    .where('outcome', '=', 'settled')
    .where('closed_on', '>=', first)
    .where('closed_on', '<=', last)
  return sql<Figure>`(select own.* from ${own} as own union all select old.* from ${old} as old)`.as<'figure'>('figure')
}

/** How many rows stand behind a figure and what they add up to. */
export async function sumOfRows(
  reader: Reader,
  asked: RowsOf,
  scope: Scope,
): Promise<{ rows: number; amount: number }> {
  if (scope.unitIds.length === 0) return { rows: 0, amount: 0 }
  const row = await reader
    .selectFrom(rowsOf(reader, asked, scope))
    .select((select) => [
      select.fn.countAll<number>().as('rows'),
      select.fn.sum<number | null>('figure.amount').as('amount'),
    ])
    .where('figure.amount', '<>', 0)
    .executeTakeFirstOrThrow()
  return { rows: row.rows, amount: row.amount ?? 0 }
}

/** One page of the rows in the order of their ids. */
export async function pageOfRows(
  reader: Reader,
  asked: RowsOf,
  scope: Scope,
  { after, limit }: { after: string | null; limit: number },
): Promise<PictureRow[]> {
  if (scope.unitIds.length === 0) return []
  let query = reader
    .selectFrom(rowsOf(reader, asked, scope))
    .selectAll()
    .where('figure.amount', '<>', 0)
    .orderBy('figure.id')
    .limit(limit)
  if (after !== null) query = query.where('figure.id', '>', after)
  const found = await query.execute()
  const told = await toldOf(reader, found)
  return found.map((row) => ({ ...row, ...(told.get(row.id) ?? { number: null, detail: null, unitName: '' }) }))
}

type Told = Pick<PictureRow, 'number' | 'detail' | 'unitName'>

/** Numbers, employers and units of some rows, read by their source. */
async function toldOf(reader: Reader, rows: readonly Pick<PictureRow, 'source' | 'id'>[]): Promise<Map<string, Told>> {
  const ids = (source: PictureRow['source']): string[] =>
    rows.filter((row) => row.source === source).map((row) => row.id)
  const told = new Map<string, Told>()
  const keep = (found: readonly (Told & { id: string })[]): void => {
    for (const { id, ...one } of found) told.set(id, one)
  }
  if (ids('dispute').length > 0)
    keep(
      await reader
        .selectFrom('dispute')
        .innerJoin('unit', 'unit.id', 'dispute.unit_id')
        .select((select) => [
          'dispute.id',
          select.fn.coalesce('dispute.case_number', 'dispute.registration_code').as('number'),
          'dispute.employer_label as detail',
          'unit.name as unitName',
        ])
        .where('dispute.id', 'in', ids('dispute'))
        .execute(),
    )
  if (ids('aid').length > 0)
    keep(
      await reader
        .selectFrom('aid_case')
        .innerJoin('unit', 'unit.id', 'aid_case.unit_id')
        .select([
          'aid_case.id',
          'aid_case.case_number as number',
          'aid_case.employer_label as detail',
          'unit.name as unitName',
        ])
        .where('aid_case.id', 'in', ids('aid'))
        .execute(),
    )
  if (ids('history').length > 0)
    keep(
      await reader
        .selectFrom('historical_case')
        .innerJoin('unit', 'unit.id', 'historical_case.unit_id')
        .select(['historical_case.id', 'historical_case.number', 'employer_name as detail', 'unit.name as unitName'])
        .where('historical_case.id', 'in', ids('history'))
        .execute(),
    )
  if (ids('consultation').length > 0)
    keep(
      await reader
        .selectFrom('consultation')
        .innerJoin('unit', 'unit.id', 'consultation.unit_id')
        .select([
          'consultation.id',
          'consultation.occurred_on as number',
          sql<string | null>`null`.as('detail'),
          'unit.name as unitName',
        ])
        .where('consultation.id', 'in', ids('consultation'))
        .execute(),
    )
  if (ids('warning').length > 0)
    keep(
      await reader
        .selectFrom('warning')
        .innerJoin('unit', 'unit.id', 'warning.unit_id')
        .select([
          'warning.id',
          'warning.happened_on as number',
          'warning.employer_name as detail',
          'unit.name as unitName',
        ])
        .where('warning.id', 'in', ids('warning'))
        .execute(),
    )
  return told
}
