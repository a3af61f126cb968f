/** The month's totals, read from the figures kept beside every booking; nothing here scans cases. */
import type { Reader } from '../database.ts'

/** One stored figure: fen for measures ending in `-fen`, else a count. */
export type MonthFigure = { unitId: string; causeCode: string; scheme: string; measure: string; figure: number }

/** The figures of some units in one month. */
export async function figuresOfMonth(
  reader: Reader,
  unitIds: readonly string[],
  month: string,
): Promise<MonthFigure[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('month_figure')
    .select(['unit_id as unitId', 'cause_code as causeCode', 'scheme', 'measure', 'figure'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .execute()
}

export type UnitSum = { unitId: string; measure: string; figure: number }

/** Sums of counted cases and workers of every month before one, by unit: what was on hand when the month began. */
export async function countsBefore(reader: Reader, unitIds: readonly string[], month: string): Promise<UnitSum[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('month_figure')
    .select((select) => ['unit_id as unitId', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('unit_id', 'in', [...unitIds])
    .where('month', '<', month)
    .where('scheme', '=', 'mediation')
    .where('measure', 'not like', '%-fen')
    .groupBy(['unit_id', 'measure'])
    .execute()
}

export type MonthSum = { month: string; measure: string; figure: number }

/** The money of each month from one to another, both included, summed over units and causes; mediation only. */
export async function moneyByMonth(
  reader: Reader,
  unitIds: readonly string[],
  from: string,
  to: string,
): Promise<MonthSum[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('month_figure')
    .select((select) => ['month', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('unit_id', 'in', [...unitIds])
    .where('scheme', '=', 'mediation')
    .where('measure', 'in', ['agreed-fen', 'received-fen', 'verified-fen'])
    .groupBy(['month', 'measure'])
    .execute()
}

/** An entry that came after its month was closed, with the month it belongs to (domain.md 3.5 R4). */
export type LateEntry = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  unitId: string
  unitName: string
  kind: string
  amountFen: number
  occurredOn: string
  originMonth: string | null
  mark: string
}

/** Late and correcting money entries booked in a month, in the order they were keyed in. */
export async function lateEntries(
  reader: Reader,
  unitIds: readonly string[],
  month: string,
  limit: number,
): Promise<LateEntry[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('ledger_entry as entry')
    .innerJoin('dispute', 'dispute.id', 'entry.dispute_id')
    .innerJoin('unit', 'unit.id', 'entry.unit_id')
    .select([
      'entry.dispute_id as disputeId',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as registrationCode',
      'entry.unit_id as unitId',
      'unit.name as unitName',
      'entry.kind',
      'entry.amount_fen as amountFen',
      'entry.occurred_on as occurredOn',
      'entry.origin_month as originMonth',
      'entry.mark',
    ])
    .where('entry.booked_month', '=', month)
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.mark', '<>', 'in-time')
    .where('entry.kind', 'in', ['agreed', 'received', 'verified'])
    .orderBy('entry.recorded_at')
    .orderBy('entry.id')
    .limit(limit)
    .execute()
}

/** Main successors of units that ended, for the view by today's organisation. */
export async function mainSuccessors(reader: Reader): Promise<Map<string, string>> {
  const rows = await reader
    .selectFrom('unit_successor')
    .select(['unit_id', 'successor_id'])
    .where('is_main', '=', 1)
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.successor_id]))
}

/** Every unit with its place in the tree, in tree order; a report folds and sums over all of them. */
export type PlacedUnit = {
  id: string
  parentId: string | null
  kind: 'city' | 'county' | 'committee' | 'room'
  name: string
  validFrom: string
  validTo: string | null
}

export async function placedUnits(reader: Reader): Promise<PlacedUnit[]> {
  return reader
    .selectFrom('unit')
    .select(['id', 'parent_id as parentId', 'kind', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}
