/** Fills a desk with the demonstration city by letting its people work: the same use cases as the pages, on a clock that moves. */
import { fileStore } from '../../db/file-store.ts'
import type { Desk } from '../../server/desk.ts'
import { addDays, addMonths, day, type Day } from '../../workflows/values/day.ts'
import { millisAt, movingClock, tellAll, type MovingClock } from './agenda.ts'
import { foundCity, merger } from './found-city.ts'
import { planCity } from './plan.ts'

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
  const tellings = [merger(city, administrator), ...planCity(city, filling.disputes, day(filling.today))]
  await tellAll(tellings, clock, filling.endMillis, (begun) => filling.progress(begun, tellings.length))
}
