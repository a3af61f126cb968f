/** What lies on the desks this morning, so that whoever signs in first finds work in every tray. */
import { shippedCalendar } from '../../../workflows/law/calendar.ts'
import { addDays, type Day } from '../../../workflows/values/day.ts'
import type { Telling } from '../agenda.ts'
import type { Chance } from '../chance.ts'
import type { City } from '../city.ts'
import { Tale } from '../tale.ts'
import { commissionFailed } from './court.ts'
import { groupInTwo } from './groups.ts'
import type { Story } from './story.ts'
import * as unfinished from './unfinished.ts'

/** Working days before this morning on which it began; the room by number, or the committee; workers when more than one. */
type Waiting = readonly [story: Story, daysBack: number, at: 0 | 1 | 2 | 'committee', workers?: number]

/** Found on every desk of a county. */
const everywhere: readonly Waiting[] = [
  [unfinished.justLogged, 0, 0],
  [unfinished.talkingAgain(1, '14:30'), 2, 0],
  [unfinished.waitingForSeal, 6, 0],
  [unfinished.dueSoon(36), 31, 0],
  [unfinished.unverified, 12, 2],
  [unfinished.inDefault, 33, 0],
]

/** Found besides in the first county, where the sign-ins of each role are: one of everything that can wait. */
const first: readonly Waiting[] = [
  [unfinished.justLogged, 1, 0],
  [unfinished.leftInDraft, 1, 0],
  [unfinished.leftInDraft, 3, 'committee'],
  [unfinished.notReached, 2, 2],
  [unfinished.invitedOnly, 3, 0],
  [unfinished.readyToAccept, 2, 'committee'],
  [unfinished.waitingForMediator, 1, 1],
  [unfinished.waitingForMediator, 2, 0],
  [unfinished.sittingBooked(2, '09:30'), 3, 0],
  [unfinished.sittingBooked(3, '10:00'), 3, 0],
  [unfinished.talkingAgain(2, '15:30'), 3, 2],
  [unfinished.talking, 9, 0],
  [unfinished.resting, 6, 0],
  [unfinished.restingAtCommittee, 9, 0],
  [unfinished.upAtCommittee, 8, 2],
  [unfinished.draftOnTable, 6, 0],
  [unfinished.halfSigned, 7, 0],
  [unfinished.waitingForSeal, 7, 2],
  [unfinished.dueSoon(38), 31, 2],
  [unfinished.dueSoon(32), 31, 0],
  [unfinished.unverified, 24, 0],
  [unfinished.performedUnvisited, 27, 0],
  [unfinished.visited, 30, 0],
  [unfinished.atCourt, 25, 0],
  [unfinished.failed, 25, 0],
  [unfinished.gaveUp, 24, 0],
  [unfinished.madeUp, 26, 0],
  [unfinished.passedOn, 28, 0],
  [unfinished.turnedAway, 2, 0],
  [unfinished.bigGroup, 11, 0, 47],
  [groupInTwo, 9, 0, 4],
  [commissionFailed, 2, 2],
  [unfinished.heirsReceive, 26, 0],
]

/** The stories of this morning; the abolished district has none. */
export function thisMorning(city: City, chance: Chance, today: Day): Telling[] {
  const living = city.offices.filter((office) => office.rooms.length > 1)
  const tell = (office: City['offices'][number], waiting: readonly Waiting[], salt: number): Telling[] =>
    waiting.map(([story, daysBack, at, workers = 1], index) =>
      story(
        new Tale(city, chance.branch(salt + index), {
          office,
          room: at === 'committee' ? null : (office.rooms[at] ?? null),
          startsOn: workdaysBefore(today, daysBack),
          workers,
        }),
      ),
    )
  return [
    ...living.flatMap((office, at) => tell(office, everywhere, 1000 * (at + 1))),
    ...tell(living[0] ?? fail(), first, 9000),
  ]
}

function workdaysBefore(from: Day, count: number): Day {
  let on = from
  while (shippedCalendar.isDayOff(on)) on = addDays(on, -1)
  for (let left = count; left > 0;) {
    on = addDays(on, -1)
    if (!shippedCalendar.isDayOff(on)) left -= 1
  }
  return on
}

function fail(): never {
  throw new Error('the city has no office')
}
