/** The month's totals, read from the figures kept beside every booking; nothing here scans cases. */
import type { Reader } from '../database.ts'
import { question } from '../question.ts'

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

/** What a measure had come to when a month began, and when it ended. */
export type SumAround = { measure: string; before: number; after: number }

/** Sums of counts up to a month, without it and with it: what was on hand as it began and ended; mediation only. */
export async function countsAround(
  reader: Reader,
  unitIds: readonly string[],
  month: string,
  measures: readonly string[],
): Promise<SumAround[]> {
  if (unitIds.length === 0) return []
  return (
    reader
      .selectFrom('month_figure')
      .select((select) => [
        'measure',
        select.fn
          .sum<number>(select.case().when('month', '<', month).then(select.ref('figure')).else(0).end())
          .as('before'),
        select.fn.sum<number>('figure').as('after'),
      ])
      .where('unit_id', 'in', [...unitIds])
      .where('month', '<=', month)
      .where('scheme', '=', 'mediation')
      // Each by name and grouped in the order of month_figure_by_measure: all is read there, and nothing is sorted.
      .where('measure', 'in', [...measures])
      .groupBy(['measure', 'unit_id'])
      .execute()
  )
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
const mainSuccessors = question((reader) =>
  reader.selectFrom('unit_successor').select(['unit_id', 'successor_id']).where('is_main', '=', 1),
)

/** Every unit with its place in the tree, in tree order; a report folds and sums over all of them. */
export type PlacedUnit = {
  id: string
  parentId: string | null
  kind: 'city' | 'county' | 'committee' | 'room'
  name: string
  validFrom: string
  validTo: string | null
}

const placedUnits = question((reader) =>
  reader
    .selectFrom('unit')
    .select(['id', 'parent_id as parentId', 'kind', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('sort_key')
    .orderBy('id'),
)

/** All units in tree order, and the main successor of each that ended. */
export type Organisation = { units: readonly PlacedUnit[]; successors: ReadonlyMap<string, string> }

export async function organisation(reader: Reader): Promise<Organisation> {
  const successors = await mainSuccessors(reader)
  return {
    units: await placedUnits(reader),
    successors: new Map(successors.map((row) => [row.unit_id, row.successor_id])),
  }
}
