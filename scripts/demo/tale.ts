/** One dispute as its story tells it: where it is held, who acts, how time passes, and the file as it stands. */
import type { Act, Actor, Desk } from '../../server/desk.ts'
import { reopenFile, type DisputeFile } from '../../server/disputes/dispute-file.ts'
import { shippedCalendar } from '../../workflows/law/calendar.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { Moment } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { City, Office, Room } from './city.ts'
import { intent } from './intent.ts'

/** How a dispute comes in. */
export type Setting = {
  office: Office
  /** The room whose counter it is; null for the committee's own. */
  room: Room | null
  startsOn: Day
  workers: number
}

export class Tale {
  readonly city: City
  readonly chance: Chance
  readonly setting: Setting
  disputeId = ''
  #minutes: number
  #known: Promise<DisputeFile> | null = null
  /** As it was read before: it lends what no step changes. */
  #last: DisputeFile | null = null
  #day: Day

  constructor(city: City, chance: Chance, setting: Setting) {
    this.city = city
    this.chance = chance
    this.setting = setting
    this.#day = setting.startsOn
    this.#minutes = chance.whole(8 * 60 + 35, 16 * 60 + 30)
  }

  get desk(): Desk {
    return this.city.desk
  }

  get today(): Day {
    return this.#day
  }

  /** `HH:MM` of now. */
  get time(): string {
    return clockText(this.#minutes)
  }

  /** The unit at whose counter the worker stands: a room without delegation leaves receiving to its committee. */
  get counter(): string {
    return this.#receivingRoom?.unitId ?? this.setting.office.committeeId
  }

  /** Whoever sits at that counter. */
  get receiver(): Actor {
    return this.#receivingRoom?.mediator ?? this.setting.office.clerk
  }

  get #receivingRoom(): Room | null {
    return this.setting.room?.delegated === true ? this.setting.room : null
  }

  /** Where the case is mediated. */
  get table(): string {
    return this.setting.room?.unitId ?? this.setting.office.committeeId
  }

  /** Who mediates: the room's mediator, or the director himself at the committee. */
  get mediator(): Actor {
    return this.setting.room?.mediator ?? this.setting.office.director
  }

  /** The moment the story is at. */
  now(): Moment {
    return { day: this.#day, time: this.time }
  }

  /** A little later on the same day. */
  later(minutes = this.chance.whole(4, 25)): Moment {
    this.#minutes = Math.min(this.#minutes + minutes, 18 * 60 + 40)
    return this.now()
  }

  /** Some working days later, at another hour. */
  after(workdays: number): Moment {
    for (let left = workdays; left > 0;) {
      this.#day = addDays(this.#day, 1)
      if (!shippedCalendar.isDayOff(this.#day)) left -= 1
    }
    this.#minutes = this.chance.whole(8 * 60 + 40, 17 * 60)
    this.#known = null
    return this.now()
  }

  /** That day or, when it is a day off, the next working day; never back in time. */
  at(on: Day): Moment {
    this.#day = on > this.#day ? on : this.#day
    while (shippedCalendar.isDayOff(this.#day)) this.#day = addDays(this.#day, 1)
    this.#minutes = this.chance.whole(8 * 60 + 40, 17 * 60)
    this.#known = null
    return this.now()
  }

  /** The story goes on in the dispute that follows this one. */
  goesOnAs(disputeId: string): void {
    this.disputeId = disputeId
    this.#known = null
    this.#last = null
  }

  async #read(): Promise<DisputeFile> {
    this.#last = await reopenFile(this.desk.db.reader, this.disputeId, this.#last)
    return this.#last
  }

  act(actor: Actor, action: string): Act {
    this.#known = null
    return intent(actor, action)
  }

  /** The file as it stands: only this tale’s own acts and the desk’s nights change it, so ask for it before the act. */
  file(): Promise<DisputeFile> {
    this.#known ??= this.#read()
    return this.#known
  }
}

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
