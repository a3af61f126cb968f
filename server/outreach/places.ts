/** Where somebody may see and enter publicity work; an event outside his reach does not exist for him. */
import type { Reader } from '../../db/database.ts'
import { findOutreachEvent, type OutreachEvent } from '../../db/repositories/outreach.ts'
import { anyCovers, unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'

type OutreachAction = Extract<Action, `outreach:${string}`>

/** Units one may enter events for on a day, in tree order. */
export const recordingUnits = (reader: Reader, actor: Actor, today: Day): Promise<Unit[]> =>
  unitsBelow(reader, scopeRoots(actor.grants, 'outreach:record'), { on: today })

/** An event within reach. Throws not-found. */
export async function openOutreach(
  reader: Reader,
  actor: Actor,
  id: string,
  action: OutreachAction,
): Promise<OutreachEvent> {
  const event = await findOutreachEvent(reader, id)
  if (!event || !(await anyCovers(reader, scopeRoots(actor.grants, action), event.unit_id)))
    throw new DomainError('not-found', 'no-such-page')
  return event
}

/** Whether an event in reach may also be changed so. */
export const mayAlso = (reader: Reader, actor: Actor, event: OutreachEvent, action: OutreachAction): Promise<boolean> =>
  anyCovers(reader, scopeRoots(actor.grants, action), event.unit_id)
