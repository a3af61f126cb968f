/** Books what an event counts for into its month, and what a change takes back out of it (domain.md 3.5 R4). */
import type { Tx } from '../../db/database.ts'
import { closedThrough } from '../../db/repositories/ledger.ts'
import { insertOutreachEntries, outreachEntries, type OutreachEntry } from '../../db/repositories/outreach.ts'
import { bookedMonth, counterDay } from '../../workflows/law/recovery.ts'
import { movementsBetween, type OutreachCounts } from '../../workflows/outreach/movements.ts'
import { month, monthOf, type Day, type Month } from '../../workflows/values/day.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'

export type Standing = OutreachCounts & { endedOn: Day }

export type OutreachChange = {
  event: { id: string; unitId: string }
  change: OutreachEntry['change']
  before: Standing | null
  after: Standing | null
  fields: readonly string[]
}

type Writing = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor }

/** Writes the entries that lead from what stood to what stands. A day moved into another month is taken out of the one and put into the other. */
export async function bookOutreach(writing: Writing, change: OutreachChange): Promise<void> {
  const { before, after } = change
  const moved = before !== null && after !== null && monthOf(before.endedOn) !== monthOf(after.endedOn)
  if (!moved) return book(writing, change)
  await book(writing, { ...change, after: null })
  await book(writing, { ...change, before: null })
}

async function book({ desk, tx, stamp, actor }: Writing, told: OutreachChange): Promise<void> {
  const { event, before, after, change, fields } = told
  const closed = (await closedThrough(tx, event.unitId)) ?? ''
  const held = before === null ? null : await heldMonth(tx, event.id)
  const occurredOn =
    before === null || held === null ? (after?.endedOn ?? stamp.today) : counterDay(before.endedOn, held, stamp.today)
  const booking = bookedMonth({
    occurredOn,
    recordedOn: stamp.today,
    corrects: held,
    isClosed: (of) => of <= closed,
  })
  await insertOutreachEntries(
    tx,
    movementsBetween(before, after).map(({ kind, events, audience, handedOut }) => ({
      id: desk.newId(),
      event_id: event.id,
      unit_id: event.unitId,
      change,
      kind,
      events,
      audience,
      handed_out: handedOut,
      fields: fields.join(','),
      occurred_on: occurredOn,
      recorded_at: stamp.at,
      booked_month: booking.bookedMonth,
      mark: booking.mark,
      origin_month: booking.originMonth,
      actor_id: actor.staffId,
      request_id: stamp.requestId,
    })),
  )
}

/** The month that holds what stands of an event. */
async function heldMonth(tx: Tx, eventId: string): Promise<Month | null> {
  const entry = (await outreachEntries(tx, eventId)).findLast(({ events }) => events > 0)
  return entry === undefined ? null : month(entry.booked_month)
}
