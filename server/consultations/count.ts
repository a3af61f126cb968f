/** Counts a consultation into its month, and takes a count back: closed months never change (domain.md 3.5 R4). */
import type { Tx } from '../../db/database.ts'
import {
  countConsultation,
  countsOfConsultation,
  type ConsultationCount,
  type ConsultationRow,
} from '../../db/repositories/consultations.ts'
import { bookedMonth, counterDay } from '../../workflows/law/recovery.ts'
import { day, month, type Day, type Month } from '../../workflows/values/day.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'

type Booked = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor; closedThrough: string }
type Counted = Pick<ConsultationRow, 'id' | 'unit_id' | 'channel' | 'persons'> & { occurred_on: Day }

/** Counts it by the day it happened on. */
export const countIn = (booked: Booked, row: Counted): Promise<void> => write(booked, row, 1, null)

/** Takes back what is counted of it, in the month that holds the count while open, else in this one as a correction. */
export async function countOut(booked: Booked, row: Pick<ConsultationRow, 'id'>): Promise<void> {
  const last = (await countsOfConsultation(booked.tx, row.id)).findLast((count) => count.consultations > 0)
  if (last === undefined) throw new Error(`consultation ${row.id} was never counted`)
  const { consultation_id: id, unit_id, channel, persons, occurred_on, booked_month } = last
  await write(booked, { id, unit_id, channel, persons, occurred_on: day(occurred_on) }, -1, month(booked_month))
}

async function write(booked: Booked, row: Counted, sign: 1 | -1, held: Month | null): Promise<void> {
  const { desk, tx, stamp, actor } = booked
  const booking = bookedMonth({
    // A count taken back stands in the month of the count: anywhere else there would be less than nothing.
    occurredOn: held === null ? row.occurred_on : counterDay(row.occurred_on, held, stamp.today),
    recordedOn: stamp.today,
    corrects: held,
    isClosed: (of) => of <= booked.closedThrough,
  })
  const entry: ConsultationCount = {
    id: desk.newId(),
    consultation_id: row.id,
    unit_id: row.unit_id,
    channel: row.channel,
    consultations: sign,
    persons: sign * row.persons,
    occurred_on: row.occurred_on,
    recorded_at: stamp.at,
    booked_month: booking.bookedMonth,
    mark: booking.mark,
    origin_month: booking.originMonth,
    actor_id: actor.staffId,
    request_id: stamp.requestId,
  }
  await countConsultation(tx, entry)
}
