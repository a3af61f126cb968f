/** Fills a desk with the demonstration city by letting its people work: the same use cases as the pages, on a clock that moves. */
import { fileStore } from '../../db/file-store.ts'
import type { Desk } from '../../server/desk.ts'
import { addDays, addMonths, day, type Day } from '../../workflows/values/day.ts'
import { bookDueInstalments } from '../../server/disputes/fall-due.ts'
import { millisAt, movingClock, tellAll, type MovingClock, type Telling } from './agenda.ts'
import { aftercare } from './aftercare.ts'
import { foundCity, merger } from './found-city.ts'
import { besideMediation, planCity } from './plan.ts'
import { fiveYears } from './years-before.ts'

export type Filling = {
  disputes: number
  /** The last moment of the story, in milliseconds: now. */
  endMillis: number
  today: Day
  progress: (told: number, of: number) => void
}

/** A clock that stands two years and some days before `today`. */
export const clockBefore = (today: Day): MovingClock =>
  movingClock(millisAt({ day: addDays(addMonths(today, -24), -3), time: '08:00' }))

/** Fills the desk, whose clock must be `clock`. */
export async function fillCity(filled: Desk, clock: MovingClock, filling: Filling): Promise<void> {
  // A fill that a power cut interrupts starts over, so its papers need not wait for the disk one by one.
  const desk = { ...filled, files: fileStore(filled.config.filesDir, false) }
  const { city, administrator } = await foundCity(desk, clock)
  const tellings = [
    merger(city, administrator),
    deskRounds(desk, clock),
    ...fiveYears(city, day(filling.today)),
    ...planCity(city, filling.disputes, day(filling.today)),
    ...besideMediation(city, day(filling.today)),
  ]
  await tellAll(tellings, clock, filling.endMillis, (begun) => filling.progress(begun, tellings.length))
  await aftercare(city, day(filling.today))
}

/** What the desk does by itself every night: money whose day has come is booked as due on that day, in that month. */
async function* deskRounds(desk: Desk, clock: MovingClock): Telling {
  for (let on = addDays(clock.today(), 1); ; on = addDays(on, 1)) {
    yield { day: on, time: '00:05' }
    await bookDueInstalments(desk, 'demonstration')
  }
}
