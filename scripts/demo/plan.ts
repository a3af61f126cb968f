/** Which stories are told how often, where and when: two years of a city, and enough on every desk this morning. */
import { shippedCalendar } from '../../workflows/law/calendar.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import type { Telling } from './agenda.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { MERGED_ON, SUCCESSOR } from './city-map.ts'
import type { City, Office } from './city.ts'
import { consultationsOfLate } from './consultations.ts'
import { aidOfLate } from './legal-aid.ts'
import { firstDays } from './seasons.ts'
import { stories, type StoryEntry } from './stories/index.ts'
import { thisMorning } from './stories/this-morning.ts'
import { Tale } from './tale.ts'
import { warningsOfLate } from './warnings.ts'

const SEED = 20_251_106
const LAST_DAYS_OF_PREDECESSOR = 40

/** `disputes` stories spread over 24 months up to today, in the order of their first day. */
export function planCity(city: City, disputes: number, today: Day): Telling[] {
  const chance = chanceFrom(SEED)
  const morning = thisMorning(city, chance.branch(1), today)
  const deck = shuffled(
    chance.branch(2),
    stories.flatMap((entry) => Array.from({ length: entry.weight }, () => entry)),
  )
  const spread = firstDays(Math.max(0, disputes - morning.length), chance.branch(3), today).map((on, at) =>
    oneOfMany(city, chance.branch(100 + at), workday(on, today), entryAt(deck, at)),
  )
  return [...spread, ...morning]
}

/** What the one-stop desk did beside mediation of late: consultations, warnings, legal aid. */
export function besideMediation(city: City, today: Day): Telling[] {
  const chance = chanceFrom(SEED)
  return [
    consultationsOfLate(city, chance.branch(4), today),
    ...warningsOfLate(city, today),
    ...aidOfLate(city, chance.branch(5), today),
  ]
}

function oneOfMany(city: City, chance: Chance, startsOn: Day, entry: StoryEntry): Telling {
  const office = officeOn(city, chance, startsOn)
  const room = chance.happens(0.8) ? chance.pick(office.rooms) : null
  const workers = entry.workers ? chance.whole(...entry.workers) : chance.happens(0.12) ? 2 : 1
  return entry.story(new Tale(city, chance, { office, room, startsOn, workers }))
}

/** The same cards in another order. */
function shuffled<Card>(chance: Chance, cards: readonly Card[]): Card[] {
  return cards
    .map((card) => ({ card, place: chance.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ card }) => card)
}

/** The deck is dealt again and again, so that every story is told in its share. */
function entryAt(deck: readonly StoryEntry[], at: number): StoryEntry {
  const entry = deck[at % deck.length]
  if (!entry) throw new Error('there are no stories')
  return entry
}

/** The abolished district receives until shortly before its end, the new one from its first day. */
function officeOn(city: City, chance: Chance, on: Day): Office {
  const merged = day(MERGED_ON)
  const [first, second] = city.offices
  if (!first || !second) throw new Error('the city has no offices')
  const predecessor = city.offices.filter((office) => office.row.areaCode === '500105')
  const successor = city.offices.filter((office) => office.row.areaCode === SUCCESSOR)
  if (on >= merged) return chance.pick([first, first, second, second, ...successor, ...successor, ...successor])
  if (on >= addDays(merged, -LAST_DAYS_OF_PREDECESSOR)) return chance.pick([first, second])
  return chance.pick([first, first, second, second, ...predecessor, ...predecessor])
}

/** The day itself, or the working day before it. */
function workday(on: Day, today: Day): Day {
  let found = on > today ? today : on
  while (shippedCalendar.isDayOff(found)) found = addDays(found, -1)
  return found
}
