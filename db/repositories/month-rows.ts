/** The figures of a month and the cases behind them, row by row in one fixed order: what a closing freezes. */
import type { Reader } from '../database.ts'
import { countMeasure } from './ledger.ts'

export type FigureRow = { unitId: string; scheme: string; causeCode: string; measure: string; figure: number }
export type CaseRow = { disputeId: string; unitId: string; scheme: string; measure: string; amount: number }

/** Every figure of a month by unit and cause; those that came to nothing left out. */
export async function figureRows(reader: Reader, unitIds: readonly string[], month: string): Promise<FigureRow[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('month_figure')
    .select(['unit_id as unitId', 'scheme', 'cause_code as causeCode', 'measure', 'figure'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .where('figure', '<>', 0)
    .execute()
}

/** What each case adds to a month, by unit and measure, counted from the entries; nothing left out but sums of nothing. */
export async function caseRows(reader: Reader, unitIds: readonly string[], month: string): Promise<CaseRow[]> {
  if (unitIds.length === 0) return []
  const money = await reader
    .selectFrom('ledger_entry')
    .select((select) => [
      'dispute_id as disputeId',
      'unit_id as unitId',
      'scheme',
      'kind',
      select.fn.sum<number>('amount_fen').as('amount'),
    ])
    .where('booked_month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .groupBy(['dispute_id', 'unit_id', 'scheme', 'kind'])
    .execute()
  const counts = await reader
    .selectFrom('count_entry')
    .select((select) => [
      'dispute_id as disputeId',
      'unit_id as unitId',
      'scheme',
      'kind',
      'outcome',
      select.fn.sum<number>('amount').as('amount'),
    ])
    .where('booked_month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .groupBy(['dispute_id', 'unit_id', 'scheme', 'kind', 'outcome'])
    .execute()
  return [
    ...money.map(({ kind, ...row }) => ({ ...row, measure: `${kind}-fen` })),
    ...counts.map(({ kind, outcome, ...row }) => ({ ...row, measure: countMeasure({ kind, outcome }) })),
  ].filter((row) => row.amount !== 0)
}
