/** Where a person may register: the rooms and committees in reach of the roles held, the own one proposed. */
import type { Reader } from '../../db/database.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Typed } from '../drafts.ts'

export type CounterSeat = { units: Unit[]; own: string | null }

/** Living rooms and committees of the actor's reach; `own` is the actor's unit, or the only one there is. */
export async function counterSeat(reader: Reader, actor: Actor, today: Day): Promise<CounterSeat> {
  const units = await unitsBelow(reader, scopeRoots(actor.grants, 'dispute:register'), {
    kinds: ['committee', 'room'],
    on: today,
  })
  const own = units.find((unit) => unit.id === actor.unitId)?.id
  return { units, own: own ?? (units.length === 1 ? (units[0]?.id ?? null) : null) }
}

/** What the form holds before anybody typed: received here, today and now. */
export function usualOfCase({ clock }: Desk, own: string | null): Typed {
  return {
    ...(own === null ? {} : { unitId: own }),
    channel: 'direct',
    wayIn: 'counter',
    receivedOn: clock.today(),
    receivedAt: shanghaiTime(clock.now()).slice(-5),
  }
}
