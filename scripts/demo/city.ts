/** The demonstration city as its stories see it: the desk, its clock, its offices and the people in them. */
import type { Actor, Desk } from '../../server/desk.ts'
import type { OfficeRow } from './city-map.ts'
import type { MovingClock } from './agenda.ts'

export type Room = { unitId: string; delegated: boolean; mediator: Actor }

/** A committee with its rooms and the people who act for it. */
export type Office = {
  row: OfficeRow
  committeeId: string
  rooms: readonly Room[]
  clerk: Actor
  director: Actor
}

export type City = {
  desk: Desk
  clock: MovingClock
  offices: readonly Office[]
}
