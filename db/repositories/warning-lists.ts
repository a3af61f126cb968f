/** Lists of warnings: by unit and filter, latest first; one's own; by park and level; and what is due. */
import type { Reader } from '../database.ts'
import type { WarningRow } from './warnings.ts'

export type WarningKey = { reportedAt: string; id: string }
export type WarningFilter = {
  level: string | null
  /** Empty: whatever it stands at. */
  states: readonly string[]
  park: string | null
  /** Who reported. */
  reporter: string | null
  /** What happened on these days, both ends in it. */
  from: string | null
  to: string | null
}
/** Whatever the scope holds. */
const EVERYTHING: WarningFilter = { level: null, states: [], park: null, reporter: null, from: null, to: null }
type Scope = { roots: readonly string[]; reporter: string | null }

const COLUMNS = [
  'warning.id',
  'warning.employer_name',
  'warning.kinds',
  'warning.people',
  'warning.arrears_fen',
  'warning.park',
  'warning.happened_on',
  'warning.reported_at',
  'warning.level',
  'warning.state',
  'warning.next_due_at',
  'warning.dispute_id',
  'warning.result',
  'warning.ended_on',
] as const

export type ListedWarning = Pick<
  WarningRow,
  | 'id'
  | 'employer_name'
  | 'kinds'
  | 'people'
  | 'arrears_fen'
  | 'park'
  | 'happened_on'
  | 'reported_at'
  | 'level'
  | 'state'
  | 'next_due_at'
  | 'dispute_id'
  | 'result'
  | 'ended_on'
> & { unit_name: string }

/** Warnings at or below the roots, and those the reporter made himself. */
function inScope(reader: Reader, { roots, reporter }: Scope, filter: WarningFilter) {
  const below = reader
    .selectFrom('unit_closure')
    .select('descendant_id')
    .where('ancestor_id', 'in', roots.length > 0 ? [...roots] : [''])
  let query = reader
    .selectFrom('warning')
    .innerJoin('unit', 'unit.id', 'warning.unit_id')
    .where((where) =>
      reporter === null
        ? where('warning.unit_id', 'in', below)
        : where.or([where('warning.unit_id', 'in', below), where('warning.reported_by', '=', reporter)]),
    )
  if (filter.level !== null) query = query.where('warning.level', '=', filter.level as WarningRow['level'])
  if (filter.states.length > 0) query = query.where('warning.state', 'in', [...filter.states])
  if (filter.park !== null) query = query.where('warning.park', '=', filter.park)
  if (filter.reporter !== null) query = query.where('warning.reported_by', '=', filter.reporter)
  if (filter.from !== null) query = query.where('warning.happened_on', '>=', filter.from)
  if (filter.to !== null) query = query.where('warning.happened_on', '<=', filter.to)
  return query
}

/** Latest report first; `after` is the key of the last row shown. */
export async function listWarnings(
  reader: Reader,
  scope: Scope,
  filter: WarningFilter,
  { after, limit }: { after: WarningKey | null; limit: number },
): Promise<ListedWarning[]> {
  let query = inScope(reader, scope, filter)
    .select([...COLUMNS])
    .select('unit.name as unit_name')
    .orderBy('warning.reported_at', 'desc')
    .orderBy('warning.id', 'desc')
    .limit(limit)
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple('warning.reported_at', 'warning.id'), '<', where.tuple(after.reportedAt, after.id)),
    )
  return query.execute()
}

/** How many a list holds in all. */
export async function countWarnings(reader: Reader, scope: Scope, filter: WarningFilter): Promise<number> {
  const row = await inScope(reader, scope, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The parks named in reports of a scope, by name: what somebody chooses from instead of typing. */
export async function parksKnown(reader: Reader, roots: readonly string[]): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await inScope(reader, { roots, reporter: null }, EVERYTHING)
    .select('warning.park')
    .where('warning.park', 'is not', null)
    .groupBy('warning.park')
    .orderBy('warning.park')
    .limit(200)
    .execute()
  return rows.flatMap(({ park }) => park ?? [])
}

/** Who reported something of a scope, by id. */
export async function reportersKnown(reader: Reader, roots: readonly string[]): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await inScope(reader, { roots, reporter: null }, EVERYTHING)
    .select('warning.reported_by as id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}

export type ParkLevels = {
  unitId: string
  unitName: string
  park: string | null
  level: string
  warnings: number
  people: number
}

/** Open warnings counted by unit, park and level. */
export async function warningsByPark(
  reader: Reader,
  roots: readonly string[],
  states: readonly string[],
): Promise<ParkLevels[]> {
  if (roots.length === 0) return []
  return inScope(reader, { roots, reporter: null }, { ...EVERYTHING, states })
    .select((select) => [
      'warning.unit_id as unitId',
      'unit.name as unitName',
      'warning.park',
      'warning.level',
      select.fn.countAll<number>().as('warnings'),
      select.fn.sum<number>('warning.people').as('people'),
    ])
    .groupBy(['warning.unit_id', 'unit.name', 'unit.sort_key', 'warning.park', 'warning.level'])
    .orderBy('unit.sort_key')
    .orderBy('warning.park')
    .execute()
}

/** Open warnings of a scope that owe something, the earliest first: reports not made and answers not come. */
export async function warningsDue(
  reader: Reader,
  roots: readonly string[],
  { before, limit }: { before: string; limit: number },
): Promise<{ total: number; rows: ListedWarning[] }> {
  if (roots.length === 0) return { total: 0, rows: [] }
  const due = inScope(reader, { roots, reporter: null }, EVERYTHING).where('warning.next_due_at', '<=', before)
  const [count, rows] = await Promise.all([
    due.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst(),
    due
      .select([...COLUMNS])
      .select('unit.name as unit_name')
      .orderBy('warning.next_due_at')
      .orderBy('warning.id')
      .limit(limit)
      .execute(),
  ])
  return { total: count?.count ?? 0, rows }
}

/** Warnings about an employer under any of its names, in the reader's units, the latest first. */
export async function warningsOfEmployers(
  reader: Reader,
  roots: readonly string[],
  employerIds: readonly string[],
  limit: number,
): Promise<ListedWarning[]> {
  if (roots.length === 0 || employerIds.length === 0) return []
  return inScope(reader, { roots, reporter: null }, EVERYTHING)
    .where('warning.employer_id', 'in', [...employerIds])
    .select([...COLUMNS])
    .select('unit.name as unit_name')
    .orderBy('warning.reported_at', 'desc')
    .orderBy('warning.id', 'desc')
    .limit(limit)
    .execute()
}
