/** What changed a month after it was over: entries keyed in late, and those that had to go to a later month because it was closed. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { moneyMeasure } from './ledger.ts'

export type MonthChange = {
  id: string
  recordedAt: string
  actorId: string
  /** The dispute's id, or the aid case's. */
  disputeId: string
  scheme: 'mediation' | 'aid'
  /** The case number, else the registration code. */
  number: string
  unitName: string
  measure: string
  amount: number
  occurredOn: string
  bookedMonth: string
  mark: 'in-time' | 'late' | 'correction'
  /** The step that booked it; null where none of the case did. */
  eventType: string | null
}

/** Which entries: of a closed month in later ones (`posted`), or in the month itself after its end (`keyed`, from an instant on). */
export type ChangeSource = { from: 'posted'; month: string } | { from: 'keyed'; month: string; since: string }

export type ChangeKey = { recordedAt: string; id: string }

const moneyKinds = ['agreed', 'received', 'verified'] as const
/** Cases and persons by what befell them; moves between units change no whole. */
const countKinds = ['case-accepted', 'case-closed', 'worker-accepted', 'worker-closed'] as const

/** Money and counts of the source in one shape. */
function entriesOf(reader: Reader, source: ChangeSource) {
  const [column, month] =
    source.from === 'posted' ? (['origin_month', source.month] as const) : (['booked_month', source.month] as const)
  const since = source.from === 'posted' ? '' : source.since
  const shared = [
    'id',
    'recorded_at as recordedAt',
    'actor_id as actorId',
    'dispute_id as disputeId',
    'scheme',
    'unit_id as unitId',
    'request_id as requestId',
    'occurred_on as occurredOn',
    'booked_month as bookedMonth',
    'mark',
  ] as const
  const money = reader
    .selectFrom('ledger_entry')
    .select([...shared, sql<string>`kind`.as('kind'), sql<string | null>`null`.as('outcome'), 'amount_fen as amount'])
    .where('kind', 'in', [...moneyKinds])
    .where(column, '=', month)
    .where('recorded_at', '>=', since)
  const counts = reader
    .selectFrom('count_entry')
    .select([...shared, sql<string>`kind`.as('kind'), 'outcome', 'amount'])
    .where('kind', 'in', [...countKinds])
    .where(column, '=', month)
    .where('recorded_at', '>=', since)
  return money.unionAll(counts).as('entry')
}

/** One page of changes, oldest first. */
export async function monthChanges(
  reader: Reader,
  source: ChangeSource,
  unitIds: readonly string[],
  page: { after: ChangeKey | null; limit: number },
): Promise<MonthChange[]> {
  if (unitIds.length === 0) return []
  const { after } = page
  const rows = await reader
    .selectFrom(entriesOf(reader, source))
    .leftJoin('dispute', 'dispute.id', 'entry.disputeId')
    .leftJoin('aid_case as aid', 'aid.id', 'entry.disputeId')
    // Asked of the joined unit, so that the few entries of the source are found first.
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .select((select) => [
      'entry.id',
      'entry.recordedAt',
      'entry.actorId',
      'entry.disputeId',
      'entry.scheme',
      sql<string>`coalesce(dispute.case_number, dispute.registration_code, aid.case_number, '')`.as('number'),
      'unit.name as unitName',
      'entry.kind',
      'entry.outcome',
      'entry.amount',
      'entry.occurredOn',
      'entry.bookedMonth',
      'entry.mark',
      select
        .selectFrom('dispute_event as event')
        .select('event.type')
        .whereRef('event.request_id', '=', 'entry.requestId')
        .whereRef('event.dispute_id', '=', 'entry.disputeId')
        .orderBy('event.request_part', 'desc')
        .limit(1)
        .as('eventType'),
    ])
    .where('unit.id', 'in', [...unitIds])
    .$if(after !== null, (query) =>
      query.where((where) =>
        where(
          where.refTuple('entry.recordedAt', 'entry.id'),
          '>',
          where.tuple(after?.recordedAt ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('entry.recordedAt')
    .orderBy('entry.id')
    .limit(page.limit)
    .execute()
  return rows.map(({ kind, outcome, ...row }) => ({ ...row, measure: measureOf(row.scheme, kind, outcome) }))
}

export type ChangeSum = { measure: string; mark: string; entries: number; amount: number }

/** What the changes come to by measure and mark, and how many there are. */
export async function changeSums(
  reader: Reader,
  source: ChangeSource,
  unitIds: readonly string[],
): Promise<ChangeSum[]> {
  if (unitIds.length === 0) return []
  const rows = await reader
    .selectFrom(entriesOf(reader, source))
    .innerJoin('unit', 'unit.id', 'entry.unitId')
    .select((select) => [
      'entry.scheme',
      'entry.kind',
      'entry.mark',
      select.fn.countAll<number>().as('entries'),
      select.fn.sum<number>('entry.amount').as('amount'),
    ])
    .where('unit.id', 'in', [...unitIds])
    .groupBy(['entry.scheme', 'entry.kind', 'entry.mark'])
    .execute()
  return rows.map(({ scheme, kind, ...row }) => ({ ...row, measure: measureOf(scheme, kind, null) }))
}

/** An aid case's outcomes are no measures of their own. */
function measureOf(scheme: string, kind: string, outcome: string | null): string {
  const money = moneyKinds.find((one) => one === kind)
  const measure = money ? (moneyMeasure(money) ?? kind) : outcome === null ? kind : `${kind}:${outcome}`
  return scheme === 'aid' ? `aid-${measure.split(':', 1)[0]}` : measure
}
