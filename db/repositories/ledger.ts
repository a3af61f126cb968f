/** The append-only ledger of money and counts, with the monthly figures kept beside it in the same transaction. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { CountEntryTable, LedgerEntryTable } from '../schema/agreements-and-money.ts'

export type LedgerRow = Selectable<LedgerEntryTable>
export type CountRow = Selectable<CountEntryTable>

/** What a ledger kind adds to among the monthly figures; kinds without a figure are kept for the case page only. */
const MONEY_MEASURES: Partial<Record<LedgerRow['kind'], string>> = {
  claimed: 'claimed-fen',
  agreed: 'agreed-fen',
  due: 'due-fen',
  received: 'received-fen',
  verified: 'verified-fen',
  corrected: 'corrected-fen',
}

/** The kinds that stand among the monthly figures. */
export const moneyKinds = Object.keys(MONEY_MEASURES)

/** The measure among the monthly figures that a ledger kind adds to, or null. */
export const moneyMeasure = (kind: LedgerRow['kind']): string | null => MONEY_MEASURES[kind] ?? null

/** The measure a count adds to: closings are told apart by their outcome. */
export const countMeasure = (row: Pick<CountRow, 'kind' | 'outcome'>): string =>
  row.outcome === null ? row.kind : `${row.kind}:${row.outcome}`

/** Books money: the entry, and the figures of its month, unit, cause and scheme. Counter-entries carry a negative sum. */
export async function bookMoney(tx: Tx, row: Insertable<LedgerEntryTable>): Promise<void> {
  await tx.insertInto('ledger_entry').values(row).execute()
  const measure = moneyMeasure(row.kind)
  if (measure !== null) await addToFigure(tx, { ...row, measure, by: row.amount_fen })
}

/** Books a case or a worker accepted, moved or closed, its monthly figures and what is on hand. A counter-entry carries -1. */
export async function bookCount(tx: Tx, row: Insertable<CountEntryTable>): Promise<void> {
  await tx.insertInto('count_entry').values(row).execute()
  await addToFigure(tx, {
    ...row,
    measure: countMeasure({ kind: row.kind, outcome: row.outcome ?? null }),
    by: row.amount,
  })
  if (row.scheme === 'mediation') await addToHand(tx, row.unit_id, subjectOf(row.kind), heldBy(row))
}

const subjectOf = (kind: CountRow['kind']): 'case' | 'worker' => (kind.startsWith('case-') ? 'case' : 'worker')

/** What a count adds to the number on hand: a closing takes away. */
const heldBy = ({ kind, amount }: Pick<CountRow, 'kind' | 'amount'>): number =>
  kind.endsWith('-closed') ? -amount : amount

type Figure = {
  unit_id: string
  booked_month: string
  scheme: string
  cause_code: string
  channel: string
  industry?: string | null
  measure: string
  by: number
}

/** Adds to the figures of the cause, of channel and industry, and to the unit's over all of them, which most pages read. */
async function addToFigure(
  tx: Tx,
  { unit_id, booked_month: month, scheme, cause_code, channel, industry, measure, by }: Figure,
): Promise<void> {
  await tx
    .insertInto('month_figure')
    .values({ unit_id, month, scheme, cause_code, measure, figure: by })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'unit_id', 'scheme', 'cause_code', 'measure'])
        .doUpdateSet((set) => ({ figure: set('month_figure.figure', '+', by) })),
    )
    .execute()
  await tx
    .insertInto('unit_figure')
    .values({ month, scheme, measure, unit_id, figure: by })
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'scheme', 'measure', 'unit_id'])
        .doUpdateSet((set) => ({ figure: set('unit_figure.figure', '+', by) })),
    )
    .execute()
  const slice = { month, unit_id, scheme, measure, figure: by }
  await tx
    .insertInto('slice_figure')
    .values([
      { ...slice, dimension: 'channel', code: channel },
      { ...slice, dimension: 'industry', code: industry ?? '' },
    ])
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'dimension', 'unit_id', 'code', 'scheme', 'measure'])
        .doUpdateSet((set) => ({ figure: set('slice_figure.figure', '+', by) })),
    )
    .execute()
}

async function addToHand(tx: Tx, unitId: string, subject: 'case' | 'worker', by: number): Promise<void> {
  await tx
    .insertInto('on_hand')
    .values({ unit_id: unitId, subject, number: by })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'subject']).doUpdateSet((set) => ({ number: set('on_hand.number', '+', by) })),
    )
    .execute()
}

/** Every entry of a dispute, oldest first. */
export async function ledgerOf(reader: Reader, disputeId: string): Promise<LedgerRow[]> {
  return reader
    .selectFrom('ledger_entry')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** Every count of a dispute, oldest first. */
export async function countsOf(reader: Reader, disputeId: string): Promise<CountRow[]> {
  return reader
    .selectFrom('count_entry')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/**
 * The last month closed for a unit, by itself or by a unit above it; null where none is. Whoever books keeps the closings
 * of these units out until he is done: SQLite lets one write at a time anyway, PostgreSQL locks the rows.
 */
export async function closedThrough(tx: Tx, unitId: string): Promise<string | null> {
  const rows = await tx
    .selectFrom('unit_closure as above')
    .innerJoin('unit', 'unit.id', 'above.ancestor_id')
    .select('unit.closed_through as month')
    .where('above.descendant_id', '=', unitId)
    .forShare('unit')
    .execute()
  return rows.reduce<string | null>((last, { month }) => (month !== null && month > (last ?? '') ? month : last), null)
}
