/** Amends an event or strikes it out: its row says what holds now, its entries keep what it counted for before. */
import { changeOutreachEvent, type OutreachEvent } from '../../db/repositories/outreach.ts'
import { DomainError } from '../../workflows/errors.ts'
import { day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { bookOutreach, type Standing } from './book-outreach.ts'
import type { OutreachGiven } from './form.ts'
import { openOutreach } from './places.ts'
import { columnsOf, refuseToCome } from './record-event.ts'

/** Throws not-found, stale (changed meanwhile or struck out) or invalid (a day to come). */
export async function amendOutreach(
  desk: Desk,
  act: Act,
  eventId: string,
  given: OutreachGiven & { revision: number },
): Promise<void> {
  refuseToCome(given, desk.clock.today())
  await commit(desk, act, async (tx, stamp) => {
    const event = await openOutreach(tx, act.actor, eventId, 'outreach:record')
    const columns = columnsOf(given)
    const fields = changedFields(event, columns)
    if (!(await changeOutreachEvent(tx, { id: eventId, revision: given.revision }, columns))) throw changedMeanwhile()
    if (fields.length > 0)
      await bookOutreach(
        { desk, tx, stamp, actor: act.actor },
        {
          event: { id: eventId, unitId: event.unit_id },
          change: 'amended',
          before: standingOf(event),
          after: given,
          fields,
        },
      )
    return {
      answer: null,
      object: { kind: 'outreach', id: eventId, unitId: event.unit_id },
      details: { fields: fields.length, audience: given.audience - event.audience },
    }
  })
}

/** Throws not-found or stale. */
export async function strikeOutreach(
  desk: Desk,
  act: Act,
  eventId: string,
  given: { revision: number; reason: string },
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const event = await openOutreach(tx, act.actor, eventId, 'outreach:strike')
    const change = {
      state: 'struck' as const,
      struck_by: act.actor.staffId,
      struck_on: stamp.today,
      strike_reason: given.reason,
    }
    if (!(await changeOutreachEvent(tx, { id: eventId, revision: given.revision }, change))) throw changedMeanwhile()
    await bookOutreach(
      { desk, tx, stamp, actor: act.actor },
      {
        event: { id: eventId, unitId: event.unit_id },
        change: 'struck',
        before: standingOf(event),
        after: null,
        fields: [],
      },
    )
    return { answer: null, object: { kind: 'outreach', id: eventId, unitId: event.unit_id } }
  })
}

const standingOf = (event: OutreachEvent): Standing => ({
  kind: event.kind,
  audience: event.audience,
  handedOut: event.handed_out,
  endedOn: day(event.ended_on),
})

/** The columns that say something else now. */
const changedFields = (event: OutreachEvent, columns: ReturnType<typeof columnsOf>): string[] =>
  Object.entries(columns).flatMap(([name, value]) => (event[name as keyof OutreachEvent] === value ? [] : [name]))

const changedMeanwhile = (): DomainError => new DomainError('stale', 'outreach-changed')
