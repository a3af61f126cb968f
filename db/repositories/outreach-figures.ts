/** What publicity work counts: sums of entries by posting month, and the events behind any of them, so that rows and figure agree. */
import type { Reader } from '../database.ts'
import type { OutreachSum } from './outreach.ts'

export type OutreachFigure = OutreachSum & { unitId: string; month: string; kind: 'online' | 'on-site' }

/** The sums of some units between two months, both counted, by unit, month and kind. */
export async function outreachFigures(
  reader: Reader,
  unitIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<OutreachFigure[]> {
  if (unitIds.length === 0) return []
  return reader
    .selectFrom('outreach_entry as entry')
    .select((select) => [
      'entry.unit_id as unitId',
      'entry.booked_month as month',
      'entry.kind',
      select.fn.sum<number>('entry.events').as('events'),
      select.fn.sum<number>('entry.audience').as('audience'),
      select.fn.sum<number>('entry.handed_out').as('handedOut'),
    ])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.booked_month', '>=', from)
    .where('entry.booked_month', '<=', to)
    .groupBy(['entry.unit_id', 'entry.booked_month', 'entry.kind'])
    .execute()
}

export type CountedEvent = OutreachSum & {
  id: string
  title: string
  endedOn: string
  state: 'standing' | 'struck'
  unitName: string
}

export type CountedScope = { unitIds: readonly string[]; from: string; to: string; kind: 'online' | 'on-site' | null }

const counted = (reader: Reader, { unitIds, from, to, kind }: CountedScope) => {
  const entries = reader
    .selectFrom('outreach_entry as entry')
    .select((select) => [
      'entry.event_id as eventId',
      select.fn.sum<number>('entry.events').as('events'),
      select.fn.sum<number>('entry.audience').as('audience'),
      select.fn.sum<number>('entry.handed_out').as('handedOut'),
    ])
    .where('entry.unit_id', 'in', [...unitIds])
    .where('entry.booked_month', '>=', from)
    .where('entry.booked_month', '<=', to)
    .groupBy('entry.event_id')
  const ofKind = kind === null ? entries : entries.where('entry.kind', '=', kind)
  return reader
    .selectFrom(ofKind.as('figure'))
    .where((where) =>
      where.or([
        where('figure.events', '<>', 0),
        where('figure.audience', '<>', 0),
        where('figure.handedOut', '<>', 0),
      ]),
    )
}

/** One page of the events behind a figure with what each adds, in the order of their ids. */
export async function countedEvents(
  reader: Reader,
  scope: CountedScope,
  { after, limit }: { after: string | null; limit: number },
): Promise<CountedEvent[]> {
  if (scope.unitIds.length === 0) return []
  let query = counted(reader, scope)
    .innerJoin('outreach_event as event', 'event.id', 'figure.eventId')
    .innerJoin('unit', 'unit.id', 'event.unit_id')
    .select([
      'event.id',
      'event.title',
      'event.ended_on as endedOn',
      'event.state',
      'unit.name as unitName',
      'figure.events',
      'figure.audience',
      'figure.handedOut',
    ])
    .orderBy('event.id')
    .limit(limit)
  if (after !== null) query = query.where('event.id', '>', after)
  return query.execute()
}

/** How many events stand behind a figure, and what they add up to. */
export async function countedSum(reader: Reader, scope: CountedScope): Promise<OutreachSum & { rows: number }> {
  if (scope.unitIds.length === 0) return { rows: 0, events: 0, audience: 0, handedOut: 0 }
  const row = await counted(reader, scope)
    .select((select) => [
      select.fn.countAll<number>().as('rows'),
      select.fn.sum<number | null>('figure.events').as('events'),
      select.fn.sum<number | null>('figure.audience').as('audience'),
      select.fn.sum<number | null>('figure.handedOut').as('handedOut'),
    ])
    .executeTakeFirstOrThrow()
  return { rows: row.rows, events: row.events ?? 0, audience: row.audience ?? 0, handedOut: row.handedOut ?? 0 }
}
