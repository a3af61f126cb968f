/** How many consultations, attendances and people a period had, from the counts booked into its months. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'

/**
 * `consultations`: entries; `persons`: attendances (人次), each consultation by the number it was asked for; `people` (人): each
 * known person once in the period, each unnamed consultation once, and once less for a person wholly struck out of an earlier month.
 */
export type ConsultationFigures = { consultations: number; persons: number; people: number }

type Asked = {
  /** The unit with everything below it, or the units named and nothing else. */
  root: string | readonly string[]
  /** First and last booked month, both included. */
  from: string
  to: string
  channel?: string | null
  /** Only what this person recorded. */
  staffId?: string | null
}

/** Each consultation once with what the period's counts leave of it. */
const net = (reader: Reader, { root, from, to, channel = null, staffId = null }: Asked) => {
  let query = reader
    .selectFrom('consultation_count as entry')
    .innerJoin('consultation as one', 'one.id', 'entry.consultation_id')
    .select((select) => [
      'entry.unit_id as unitId',
      'entry.channel as channel',
      'one.person_mark as mark',
      select.fn.sum<number>('entry.consultations').as('consultations'),
      select.fn.sum<number>('entry.persons').as('persons'),
    ])
    .where('entry.unit_id', 'in', (units) =>
      typeof root === 'string'
        ? units.selectFrom('unit_closure').select('descendant_id').where('ancestor_id', '=', root)
        : units
            .selectFrom('unit')
            .select('unit.id as descendant_id')
            .where('unit.id', 'in', [...root]),
    )
    .where('entry.booked_month', '>=', from)
    .where('entry.booked_month', '<=', to)
    .groupBy(['entry.consultation_id', 'entry.unit_id', 'entry.channel', 'one.person_mark'])
  if (channel !== null) query = query.where('entry.channel', '=', channel)
  if (staffId !== null) query = query.where('one.staff_id', '=', staffId)
  return query
}

const people = sql<number>`count(distinct case when net.consultations > 0 then net.mark end)
  - count(distinct case when net.consultations < 0 then net.mark end)`

/** The figures of everything at or below a unit. */
export async function consultationFigures(reader: Reader, asked: Asked): Promise<ConsultationFigures> {
  const row = await reader
    .selectFrom(net(reader, asked).as('net'))
    .select((select) => [
      select.fn.sum<number | null>('net.consultations').as('consultations'),
      select.fn.sum<number | null>('net.persons').as('persons'),
      people.as('people'),
    ])
    .executeTakeFirstOrThrow()
  return { consultations: row.consultations ?? 0, persons: row.persons ?? 0, people: row.people }
}

/** The same for each unit that has any, in tree order; people of two units are people of each. */
export async function consultationsByUnit(
  reader: Reader,
  asked: Asked,
): Promise<(ConsultationFigures & { unitId: string; unitName: string })[]> {
  return reader
    .selectFrom(net(reader, asked).as('net'))
    .innerJoin('unit', 'unit.id', 'net.unitId')
    .select((select) => [
      'unit.id as unitId',
      'unit.name as unitName',
      select.fn.sum<number>('net.consultations').as('consultations'),
      select.fn.sum<number>('net.persons').as('persons'),
      people.as('people'),
    ])
    .groupBy(['unit.id', 'unit.name', 'unit.sort_key'])
    .orderBy('unit.sort_key')
    .execute()
}

/** The same for each channel that has any. */
export async function consultationsByChannel(
  reader: Reader,
  asked: Asked,
): Promise<(ConsultationFigures & { channel: string })[]> {
  return reader
    .selectFrom(net(reader, asked).as('net'))
    .select((select) => [
      'net.channel as channel',
      select.fn.sum<number>('net.consultations').as('consultations'),
      select.fn.sum<number>('net.persons').as('persons'),
      people.as('people'),
    ])
    .groupBy('net.channel')
    .orderBy('net.channel')
    .execute()
}
