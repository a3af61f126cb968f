/** The month's totals, read from the figures kept beside every booking; nothing here scans cases. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { question } from '../question.ts'
import type { SliceFigureTable } from '../schema/agreements-and-money.ts'

/** One stored figure: fen for measures ending in `-fen`, else a count. */
export type MonthFigure = { scheme: string; measure: string; figure: number }

/** The figures of some units, at least one, in one month, over all causes. */
export const figuresOfMonth: (
  reader: Reader,
  unitIds: readonly string[],
  month: string,
) => Promise<(MonthFigure & { unitId: string })[]> = question((reader, unitIds: readonly string[], month: string) =>
  reader
    .selectFrom('unit_figure')
    .select(['unit_id as unitId', 'scheme', 'measure', 'figure'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds),
)

/** The figures of some units, at least one, in one month by cause. */
export const figuresByCause: (
  reader: Reader,
  unitIds: readonly string[],
  month: string,
) => Promise<(MonthFigure & { causeCode: string })[]> = question((reader, unitIds: readonly string[], month: string) =>
  reader
    .selectFrom('month_figure')
    .select((select) => ['cause_code as causeCode', 'scheme', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .groupBy(['cause_code', 'scheme', 'measure']),
)

const bySlice = question((reader, dimension: string, month: string, unitIds: readonly string[]) =>
  reader
    .selectFrom('slice_figure')
    .select((select) => ['code', 'scheme', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', '=', month)
    .where('dimension', '=', dimension as SliceFigureTable['dimension'])
    .where('unit_id', 'in', unitIds)
    .groupBy(['code', 'scheme', 'measure']),
)

/** The figures of some units, at least one, in one month by channel or industry. */
export const figuresBySlice = (
  reader: Reader,
  dimension: SliceFigureTable['dimension'],
  unitIds: readonly string[],
  month: string,
): Promise<(MonthFigure & { code: string })[]> => bySlice(reader, dimension, month, unitIds)

const stock = question((reader, unitIds: readonly string[]) =>
  reader
    .selectFrom('on_hand')
    .select((select) => ['subject', select.fn.sum<number>('number').as('number')])
    .where('unit_id', 'in', unitIds)
    .groupBy('subject'),
)

/** Cases and workers on hand at some units, at least one, today. */
export async function onHandNow(
  reader: Reader,
  unitIds: readonly string[],
): Promise<Record<'case' | 'worker', number>> {
  const rows = await stock(reader, unitIds)
  const of = (subject: string): number => rows.find((row) => row.subject === subject)?.number ?? 0
  return { case: of('case'), worker: of('worker') }
}

/** What a measure has come to since a month began, and since it ended. */
export type SumSince = { measure: string; began: number; ended: number }

/** Sums of counts of some units, at least one, booked in a month or later: what is on hand now is led back by them to then; mediation only. */
export const countsSince: (
  reader: Reader,
  unitIds: readonly string[],
  month: string,
  measures: readonly string[],
) => Promise<SumSince[]> = question((reader, unitIds: readonly string[], month: string, measures: readonly string[]) =>
  reader
    .selectFrom('unit_figure')
    .select((select) => [
      'measure',
      select.fn.sum<number>('figure').as('began'),
      select.fn
        .sum<number>(select.case().when('month', '>', month).then(select.ref('figure')).else(0).end())
        .as('ended'),
    ])
    .where('month', '>=', month)
    .where('scheme', '=', 'mediation')
    .where('measure', 'in', measures)
    .where('unit_id', 'in', unitIds)
    .groupBy('measure'),
)

export type MonthSum = { month: string; measure: string; figure: number }

/** The money of some months, summed over units, at least one, and causes; mediation only. */
export const moneyByMonth: (
  reader: Reader,
  unitIds: readonly string[],
  months: readonly string[],
) => Promise<MonthSum[]> = question((reader, unitIds: readonly string[], months: readonly string[]) =>
  reader
    .selectFrom('unit_figure')
    .select((select) => ['month', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', 'in', months)
    .where('scheme', '=', 'mediation')
    .where('measure', 'in', ['agreed-fen', 'received-fen', 'verified-fen'])
    // Behind a concatenation, so that each month is read in one go and not unit by unit: a fifth of the cost.
    .where(sql<string>`unit_id || ''`, 'in', unitIds)
    .groupBy(['month', 'measure']),
)

/** Every stored figure of some months, summed over units and causes. */
export async function figuresByMonth(
  reader: Reader,
  unitIds: readonly string[],
  months: readonly string[],
): Promise<(MonthFigure & { month: string })[]> {
  if (unitIds.length === 0 || months.length === 0) return []
  return reader
    .selectFrom('unit_figure')
    .select((select) => ['month', 'scheme', 'measure', select.fn.sum<number>('figure').as('figure')])
    .where('month', 'in', [...months])
    .where('unit_id', 'in', [...unitIds])
    .groupBy(['month', 'scheme', 'measure'])
    .execute()
}

/** An entry that came after its month was closed, with the month it belongs to (domain.md 3.5 R4). */
export type LateEntry = {
  /** The dispute's id, or the aid case's. */
  disputeId: string
  scheme: 'mediation' | 'aid'
  /** The case number, else the registration code. */
  number: string
  unitId: string
  unitName: string
  kind: string
  amountFen: number
  occurredOn: string
  originMonth: string | null
  mark: string
}

/** Late and correcting money entries of some units, at least one, booked in a month, in the order they were keyed in. */
export const lateEntries: (
  reader: Reader,
  unitIds: readonly string[],
  month: string,
  limit: number,
) => Promise<LateEntry[]> = question((reader, unitIds: readonly string[], month: string, limit: number) =>
  reader
    .selectFrom('ledger_entry as entry')
    .leftJoin('dispute', 'dispute.id', 'entry.dispute_id')
    .leftJoin('aid_case as aid', 'aid.id', 'entry.dispute_id')
    .innerJoin('unit', 'unit.id', 'entry.unit_id')
    .select([
      'entry.dispute_id as disputeId',
      'entry.scheme',
      sql<string>`coalesce(dispute.case_number, dispute.registration_code, aid.case_number, '')`.as('number'),
      'entry.unit_id as unitId',
      'unit.name as unitName',
      'entry.kind',
      'entry.amount_fen as amountFen',
      'entry.occurred_on as occurredOn',
      'entry.origin_month as originMonth',
      'entry.mark',
    ])
    .where('entry.booked_month', '=', month)
    .where('entry.mark', 'in', ['late', 'correction'])
    // Asked of the joined unit, so that the few late entries are found first and not every entry of the unit's month.
    .where('unit.id', 'in', unitIds)
    .where('entry.kind', 'in', ['agreed', 'received', 'verified'])
    // Behind a concatenation, so that the few are sorted and not every entry of the month read in the order asked for.
    .orderBy(sql`entry.recorded_at || ''`)
    .orderBy('entry.id')
    .limit(limit),
)

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
