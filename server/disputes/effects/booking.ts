/** What all bookings of one dispute share: unit, cause, channel, month and mark (domain.md 3.5 R4). */
import type { Tx } from '../../../db/database.ts'
import { readDispute, type DisputeRow } from '../../../db/repositories/disputes.ts'
import { closedThrough, countsOf } from '../../../db/repositories/ledger.ts'
import { bookedMonth, definitionsOn } from '../../../workflows/law/recovery.ts'
import { month, type Day, type Month } from '../../../workflows/values/day.ts'
import type { Carrying } from './effect.ts'

/** Who books, when and in which case: a step, or the desk itself on its round. */
export type Booking = Pick<Carrying, 'desk' | 'tx' | 'disputeId'> & {
  stamp: Pick<Carrying['stamp'], 'at' | 'today' | 'requestId'>
  actor: Pick<Carrying['actor'], 'staffId'>
}

export type BookingColumns = {
  scheme: 'mediation'
  unit_id: string
  cause_code: string
  channel: string
  industry: string | null
  occurred_on: string
  recorded_at: string
  booked_month: string
  mark: 'in-time' | 'late' | 'correction'
  origin_month: string | null
  definitions: string
  actor_id: string
  request_id: string
}

export type BookingOptions = {
  unitId?: string
  /** The month that holds what this entry counters. */
  corrects?: string
  /** It counters the last count of the case or worker that is counted. */
  countersLast?: boolean
  /** The case (null) or worker that is counted: no count goes before his last one, or a month would end with less than nothing (R10). */
  counted?: { partyId: string | null }
}

/** The shared columns for entries of a business day; `unitId` overrides the holder where the money belongs to an earlier one (R7). */
export async function bookingColumns(
  carrying: Booking,
  occurredOn: Day,
  options: BookingOptions = {},
): Promise<BookingColumns & { row: DisputeRow }> {
  const { tx, stamp, actor } = carrying
  const row = await readDispute(tx, carrying.disputeId)
  const unitId = options.unitId ?? row.unit_id
  const closed = (await closedThrough(tx, unitId)) ?? ''
  const last = options.counted ? await lastCountedMonth(tx, row.id, options.counted.partyId) : null
  const booking = bookedMonth({
    occurredOn,
    recordedOn: stamp.today,
    corrects: options.corrects === undefined ? (options.countersLast ? last : null) : month(options.corrects),
    notBefore: last,
    isClosed: (of) => of <= closed,
  })
  return {
    row,
    scheme: 'mediation',
    unit_id: unitId,
    cause_code: row.cause_code,
    channel: row.channel,
    industry: row.industry,
    occurred_on: occurredOn,
    recorded_at: stamp.at,
    booked_month: booking.bookedMonth,
    mark: booking.mark,
    origin_month: booking.originMonth,
    definitions: definitionsOn(occurredOn).version,
    actor_id: actor.staffId,
    request_id: stamp.requestId,
  }
}

/** The month of the last count of a case (null) or of one of its workers. */
async function lastCountedMonth(tx: Tx, disputeId: string, partyId: string | null): Promise<Month | null> {
  const months = (await countsOf(tx, disputeId))
    .filter((count) => count.party_id === partyId)
    .map((count) => count.booked_month)
  const last = months.toSorted().at(-1)
  return last === undefined ? null : month(last)
}
