/** Lists and counts of disputes, paged by key over covering indexes, always inside somebody's scope. */
import type { Reader } from '../database.ts'
import { question } from '../question.ts'

export type ListedDispute = {
  id: string
  registrationCode: string
  caseNumber: string | null
  stage: string
  workerLabel: string
  workerCount: number
  employerLabel: string
  causeCode: string
  receivedOn: string
  nextClock: string | null
  nextDueOn: string | null
  unitName: string
  ownerName: string | null
}

export type ListKey = { receivedOn: string; id: string }

const columns = [
  'dispute.id',
  'dispute.registration_code as registrationCode',
  'dispute.case_number as caseNumber',
  'dispute.stage',
  'dispute.worker_label as workerLabel',
  'dispute.worker_count as workerCount',
  'dispute.employer_label as employerLabel',
  'dispute.cause_code as causeCode',
  'dispute.received_on as receivedOn',
  'dispute.next_clock as nextClock',
  'dispute.next_due_on as nextDueOn',
  'unit.name as unitName',
  'staff.display_name as ownerName',
] as const

const listPages = question(
  (
    reader,
    root: string,
    phase: string | null,
    afterReceivedOn: string | null,
    afterId: string | null,
    limit: number,
  ) => {
    let page = reader
      .selectFrom('dispute_scope as scope')
      .innerJoin('dispute', 'dispute.id', 'scope.dispute_id')
      .innerJoin('unit', 'unit.id', 'dispute.unit_id')
      .leftJoin('staff', 'staff.id', 'dispute.owner_id')
      .select(columns)
      .where('scope.ancestor_id', '=', root)
      .orderBy('scope.received_on', 'desc')
      .orderBy('scope.dispute_id', 'desc')
      .limit(limit)
    if (phase !== null) page = page.where('scope.phase', '=', phase)
    if (afterReceivedOn !== null && afterId !== null)
      page = page.where((where) =>
        where(where.refTuple('scope.received_on', 'scope.dispute_id'), '<', where.tuple(afterReceivedOn, afterId)),
      )
    return page
  },
)

/** One page, newest receipt first; `after` is the key of the last row shown. */
export const listDisputes = (
  reader: Reader,
  { root, phase, after, limit }: { root: string; phase: string | null; after: ListKey | null; limit: number },
): Promise<ListedDispute[]> => listPages(reader, root, phase, after?.receivedOn ?? null, after?.id ?? null, limit)

const byId = question((reader, ids: readonly string[]) =>
  reader
    .selectFrom('dispute')
    .innerJoin('unit', 'unit.id', 'dispute.unit_id')
    .leftJoin('staff', 'staff.id', 'dispute.owner_id')
    .select(columns)
    .where('dispute.id', 'in', ids)
    .orderBy('dispute.received_on', 'desc')
    .orderBy('dispute.id', 'desc'),
)

/** Disputes by id, in the order newest receipt first. The caller has checked the scope. */
export async function disputesById(reader: Reader, ids: readonly string[]): Promise<ListedDispute[]> {
  return ids.length === 0 ? [] : byId(reader, ids)
}

const tallies = question((reader, root: string) =>
  reader
    .selectFrom('dispute_tally as tally')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'tally.unit_id')
    .select((select) => ['tally.phase', select.fn.sum<number>('tally.disputes').as('disputes')])
    .where('below.ancestor_id', '=', root)
    .groupBy('tally.phase'),
)

/** How many disputes of each phase lie at or below a unit, from counter rows. */
export async function countByPhase(reader: Reader, root: string): Promise<Map<string, number>> {
  const rows = await tallies(reader, root)
  return new Map(rows.map((row) => [row.phase, row.disputes]))
}

/** Disputes whose next clock ends on or before a day, nearest first. */
export async function listByClock(
  reader: Reader,
  options: { root: string; until: string; limit: number },
): Promise<ListedDispute[]> {
  const rows = await reader
    .selectFrom('dispute_scope as scope')
    .select('scope.dispute_id')
    .where('scope.ancestor_id', '=', options.root)
    .where('scope.next_due_on', '<=', options.until)
    .orderBy('scope.next_due_on')
    .orderBy('scope.dispute_id')
    .limit(options.limit)
    .execute()
  const order = new Map(rows.map((row, at) => [row.dispute_id, at]))
  const found = await disputesById(reader, [...order.keys()])
  return found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}
