/** The people of the four teams with their training, and what a mediator has closed. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { TeamMemberTable, TeamTrainingTable } from '../schema/outreach-and-teams.ts'

export type TeamMember = Selectable<TeamMemberTable>
export type TeamTraining = Selectable<TeamTrainingTable>

export async function insertMember(tx: Tx, row: Insertable<TeamMemberTable>): Promise<void> {
  await tx.insertInto('team_member').values(row).execute()
}

/** Changes a member; false when somebody else did so meanwhile. */
export async function changeMember(
  tx: Tx,
  before: Pick<TeamMember, 'id' | 'revision'>,
  change: Updateable<TeamMemberTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable('team_member')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** One member, or null. The caller checks the scope of his unit. */
export async function findMember(reader: Reader, id: string): Promise<TeamMember | null> {
  return (await reader.selectFrom('team_member').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** `root` is a unit with everything below it; a null `team` is all four; `standing` is the day on which they served, null for those whose service ended. */
export type MemberFilter = { root: string; team: string | null; standing: string | null }

const narrowed = (reader: Reader, { root, team, standing }: MemberFilter) => {
  let query = reader
    .selectFrom('team_member as member')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'member.unit_id')
    .where('below.ancestor_id', '=', root)
  if (team !== null) query = query.where('member.team', '=', team as TeamMember['team'])
  if (standing === null) return query.where('member.ended_on', 'is not', null)
  return query
    .where('member.appointed_on', '<=', standing)
    .where((where) => where.or([where('member.ended_on', 'is', null), where('member.ended_on', '>', standing)]))
}

export type ListedMember = TeamMember & { unitName: string }

/** Members in the order of their ids, which is that of their entering. */
export async function listMembers(
  reader: Reader,
  filter: MemberFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<ListedMember[]> {
  let query = narrowed(reader, filter)
    .innerJoin('unit', 'unit.id', 'member.unit_id')
    .selectAll('member')
    .select('unit.name as unitName')
    .orderBy('member.id')
    .limit(limit)
  if (after !== null) query = query.where('member.id', '>', after)
  return query.execute()
}

/** How many of each team fit. */
export async function countMembers(reader: Reader, filter: MemberFilter): Promise<Map<string, number>> {
  const rows = await narrowed(reader, filter)
    .select((select) => ['member.team', select.fn.countAll<number>().as('number')])
    .groupBy('member.team')
    .execute()
  return new Map(rows.map((row) => [row.team, row.number]))
}

/** Mediators of some units who serve on a day, by unit and in the order of their seats' entering. */
export async function mediatorsServing(
  reader: Reader,
  unitIds: readonly string[],
  on: string,
): Promise<ListedMember[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('team_member as member')
    .innerJoin('unit', 'unit.id', 'member.unit_id')
    .selectAll('member')
    .select('unit.name as unitName')
    .where('member.team', '=', 'mediator')
    .where('member.unit_id', 'in', [...unitIds])
    .where('member.appointed_on', '<=', on)
    .where((where) => where.or([where('member.ended_on', 'is', null), where('member.ended_on', '>', on)]))
    .orderBy('unit.sort_key')
    .orderBy('member.id')
    .execute()
}

/** Lines of the register that belong to accounts, those that serve on a day. */
export async function mediatorsByAccount(
  reader: Reader,
  staffIds: readonly string[],
  on: string,
): Promise<Map<string, TeamMember>> {
  if (staffIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('team_member')
    .selectAll()
    .where('staff_id', 'in', [...staffIds])
    .where('team', '=', 'mediator')
    .where('appointed_on', '<=', on)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', on)]))
    .execute()
  return new Map(rows.flatMap((row) => (row.staff_id === null ? [] : [[row.staff_id, row] as const])))
}

export type MediatorRecord = { open: number; closed: number; settled: number }

/** Cases some people mediate now, and what became of those they mediated to the end; a recorder mediates none. */
export async function mediatorRecords(
  reader: Reader,
  staffIds: readonly string[],
): Promise<Map<string, MediatorRecord>> {
  if (staffIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('assignment')
    .innerJoin('dispute', 'dispute.id', 'assignment.dispute_id')
    .select((select) => [
      'assignment.staff_id as staffId',
      'dispute.outcome',
      select.fn.count<number>('dispute.id').distinct().as('cases'),
    ])
    .where('assignment.staff_id', 'in', [...staffIds])
    .where('assignment.part', '<>', 'recorder')
    .where('assignment.to_day', 'is', null)
    .groupBy(['assignment.staff_id', 'dispute.outcome'])
    .execute()
  const records = new Map<string, MediatorRecord>()
  for (const { staffId, outcome, cases } of rows) {
    const record = records.get(staffId) ?? { open: 0, closed: 0, settled: 0 }
    if (outcome === null) record.open += cases
    else record.closed += cases
    if (outcome === 'settled') record.settled += cases
    records.set(staffId, record)
  }
  return records
}

/** Reports of an informant: how many, and of those judged how many were found true and untrue. */
export type InformantRecord = { filed: number; verified: number; dismissed: number }

/** What some people reported at or below the roots, of days in a span, both ends in it. */
export async function informantRecords(
  reader: Reader,
  roots: readonly string[],
  staffIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Map<string, InformantRecord>> {
  if (staffIds.length === 0 || roots.length === 0) return new Map()
  const rows = await reader
    .selectFrom('warning')
    .select((select) => ['reported_by as staffId', 'state', select.fn.countAll<number>().as('reports')])
    .where('reported_by', 'in', [...staffIds])
    .where('unit_id', 'in', (below) =>
      below
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .groupBy(['reported_by', 'state'])
    .execute()
  const records = new Map<string, InformantRecord>()
  for (const { staffId, state, reports } of rows) {
    const record = records.get(staffId) ?? { filed: 0, verified: 0, dismissed: 0 }
    record.filed += reports
    // Nobody dismisses what was verified, and everything further on was verified before.
    if (state === 'dismissed') record.dismissed += reports
    else if (state !== 'reported') record.verified += reports
    records.set(staffId, record)
  }
  return records
}

export async function insertTraining(tx: Tx, row: Insertable<TeamTrainingTable>): Promise<void> {
  await tx.insertInto('team_training').values(row).execute()
}

/** Training of some members that stands, latest first. */
export async function trainingsOf(reader: Reader, memberIds: readonly string[]): Promise<TeamTraining[]> {
  if (memberIds.length === 0) return []
  return reader
    .selectFrom('team_training')
    .selectAll()
    .where('member_id', 'in', [...memberIds])
    .where('struck_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .execute()
}

/** Strikes a line of training out, once; false when it is not the member's or is struck already. */
export async function strikeTraining(tx: Tx, id: string, memberId: string, at: string): Promise<boolean> {
  const done = await tx
    .updateTable('team_training')
    .set({ struck_at: at })
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
