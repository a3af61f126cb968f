/** Publicity events: rows to look at and change, the entries they count by, lists and calendar. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { OutreachEntryTable, OutreachEventTable } from '../schema/outreach-and-teams.ts'

export type OutreachEvent = Selectable<OutreachEventTable>
export type OutreachEntry = Selectable<OutreachEntryTable>
export type OutreachKey = { endedOn: string; id: string }

/** What a list of events is narrowed by; `root` is a unit with everything below it. */
export type OutreachFilter = {
  root: string
  from: string | null
  to: string | null
  kind: string | null
  topic: string | null
  brand: string | null
  struck: boolean
}

export async function insertOutreachEvent(tx: Tx, row: Insertable<OutreachEventTable>): Promise<void> {
  await tx.insertInto('outreach_event').values(row).execute()
}

export async function insertOutreachEntries(tx: Tx, rows: readonly Insertable<OutreachEntryTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('outreach_entry')
      .values([...rows])
      .execute()
}

/** Changes an event that stands; false when somebody else did so meanwhile. */
export async function changeOutreachEvent(
  tx: Tx,
  before: Pick<OutreachEvent, 'id' | 'revision'>,
  change: Updateable<OutreachEventTable>,
): Promise<boolean> {
  const done = await tx
    .updateTable('outreach_event')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .where('state', '=', 'standing')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** One event, or null. The caller checks the scope of its unit. */
export async function findOutreachEvent(reader: Reader, id: string): Promise<OutreachEvent | null> {
  return (await reader.selectFrom('outreach_event').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Every entry of an event, oldest first. */
export async function outreachEntries(reader: Reader, eventId: string): Promise<OutreachEntry[]> {
  return reader
    .selectFrom('outreach_entry')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

const narrowed = (reader: Reader, filter: OutreachFilter) => {
  let query = reader
    .selectFrom('outreach_event as event')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'event.unit_id')
    .where('below.ancestor_id', '=', filter.root)
    .where('event.state', '=', filter.struck ? 'struck' : 'standing')
  if (filter.from !== null) query = query.where('event.ended_on', '>=', filter.from)
  if (filter.to !== null) query = query.where('event.ended_on', '<=', filter.to)
  if (filter.kind !== null) query = query.where('event.kind', '=', filter.kind as OutreachEvent['kind'])
  if (filter.topic !== null) query = query.where('event.topics', 'like', `%,${filter.topic},%`)
  if (filter.brand !== null) query = query.where('event.brand', '=', filter.brand)
  return query
}

/** Events latest first; `after` is the key of the last row shown. */
export async function listOutreach(
  reader: Reader,
  filter: OutreachFilter,
  { after, limit }: { after: OutreachKey | null; limit: number },
): Promise<(OutreachEvent & { unitName: string })[]> {
  let query = narrowed(reader, filter)
    .innerJoin('unit', 'unit.id', 'event.unit_id')
    .selectAll('event')
    .select('unit.name as unitName')
    .orderBy('event.ended_on', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
  if (after !== null)
    query = query.where((where) =>
      where(where.refTuple('event.ended_on', 'event.id'), '<', where.tuple(after.endedOn, after.id)),
    )
  return query.execute()
}

export type OutreachSum = { events: number; audience: number; handedOut: number }

/** How many events a list holds, for how many people. */
export async function sumOutreach(reader: Reader, filter: OutreachFilter): Promise<OutreachSum> {
  const row = await narrowed(reader, filter)
    .select((select) => [
      select.fn.countAll<number>().as('events'),
      select.fn.sum<number | null>('event.audience').as('audience'),
      select.fn.sum<number | null>('event.handed_out').as('handedOut'),
    ])
    .executeTakeFirstOrThrow()
  return { events: row.events, audience: row.audience ?? 0, handedOut: row.handedOut ?? 0 }
}

/** Standing events at or below a unit that lie wholly or partly between two days, earliest first. */
export async function outreachBetween(
  reader: Reader,
  { root, from, to, limit }: { root: string; from: string; to: string; limit: number },
): Promise<Pick<OutreachEvent, 'id' | 'title' | 'kind' | 'began_on' | 'ended_on'>[]> {
  return reader
    .selectFrom('outreach_event as event')
    .innerJoin('unit_closure as below', 'below.descendant_id', 'event.unit_id')
    .select(['event.id', 'event.title', 'event.kind', 'event.began_on', 'event.ended_on'])
    .where('below.ancestor_id', '=', root)
    .where('event.state', '=', 'standing')
    .where('event.ended_on', '>=', from)
    .where('event.began_on', '<=', to)
    .orderBy('event.began_on')
    .orderBy('event.id')
    .limit(limit)
    .execute()
}

/** Brands that were typed at or below some units, most used first. */
export async function brandsUsed(reader: Reader, roots: readonly string[], limit: number): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await reader
    .selectFrom('outreach_event as event')
    .select(['event.brand', (select) => select.fn.countAll<number>().as('times')])
    .where('event.brand', 'is not', null)
    .where('event.unit_id', 'in', (from) =>
      from
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .groupBy('event.brand')
    .orderBy('times', 'desc')
    .orderBy('event.brand')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => row.brand ?? [])
}
