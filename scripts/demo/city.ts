/** The demonstration city as its stories see it: the desk, its clock, its offices and the people in them. */
import type { Actor, Desk } from '../../server/desk.ts'
import type { Role } from '../../workflows/permissions.ts'
import type { MovingClock } from './agenda.ts'
import { offices, type OfficeRow } from './city-map.ts'
import type { Seat } from './staff-list.ts'

export type Room = { readonly unitId: string; readonly delegated: boolean; readonly mediator: Actor }

/** A committee with its rooms and the people who act for it. */
export type Office = {
  readonly row: OfficeRow
  readonly committeeId: string
  readonly rooms: readonly Room[]
  readonly clerk: Actor
  readonly director: Actor
}

/** A part of a county by its area code. */
export const partOf = (areaCode: string, part: 'committee' | number): string => `${areaCode}/${part}`

/** Stories may be planned for an office that is founded later: who and where it is, is asked when they come to it. */
export class City {
  readonly desk: Desk
  readonly clock: MovingClock
  readonly offices: readonly Office[]
  /** Unit ids by seat, e.g. `500103`, `500103/committee`, `500103/0`; `city` for the top. */
  readonly #places = new Map<string, string>()
  readonly #people = new Map<string, Actor>()

  constructor(desk: Desk, clock: MovingClock) {
    this.desk = desk
    this.clock = clock
    this.offices = offices.map((row) => this.#officeOf(row))
  }

  /** Seats in the order they were founded. */
  get seats(): string[] {
    return [...this.#places.keys()]
  }

  found(seat: string, unitId: string): void {
    this.#places.set(seat, unitId)
  }

  /** The unit of a seat. */
  unitAt(seat: string | Exclude<Seat, 'city'>): string {
    return must(this.#places.get(typeof seat === 'string' ? seat : seat.join('/')))
  }

  /** Enters a person, or the same person with other roles. */
  enter(signInName: string, actor: Actor): void {
    this.#people.set(signInName, actor)
  }

  person(signInName: string): Actor {
    return must(this.#people.get(signInName))
  }

  #holder(role: Role, unitId: string): Actor {
    const holds = (actor: Actor): boolean =>
      actor.grants.some((grant) => grant.role === role && grant.unitId === unitId)
    return must([...this.#people.values()].find(holds))
  }

  #officeOf(row: OfficeRow): Office {
    const unitAt = (part: 'committee' | number): string => this.unitAt(partOf(row.areaCode, part))
    const holder = (role: Role, unitId: string): Actor => this.#holder(role, unitId)
    return {
      row,
      get committeeId() {
        return unitAt('committee')
      },
      get clerk() {
        return holder('clerk', this.committeeId)
      },
      get director() {
        return holder('director', this.committeeId)
      },
      rooms: row.rooms.map(({ delegated }, index) => ({
        delegated,
        get unitId() {
          return unitAt(index)
        },
        get mediator() {
          return holder('mediator', this.unitId)
        },
      })),
    }
  }
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the demonstration names a place or person that it does not have')
  return value
}
