/** What the city brings along from the years before the desk, and what its clerks enter month by month: old registers, publicity, consultations. */
import { recordConsultation } from '../../server/consultations/record-consultation.ts'
import { importSmallRegister } from '../../server/history/import-history.ts'
import type { HistoryGiven } from '../../server/history/read-cases.ts'
import type { UploadedFile } from '../../server/http/upload.ts'
import { recordOutreach } from '../../server/outreach/record-event.ts'
import { consultationChannels } from '../../workflows/law/consultations.ts'
import type { OutreachKind } from '../../workflows/outreach/codes.ts'
import {
  addDays,
  addMonths,
  addMonthsTo,
  day,
  daysOfMonth,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  monthsBetween,
  type Day,
  type Month,
} from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { Telling } from './agenda.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { MERGED_ON, SUCCESSOR } from './city-map.ts'
import type { City, Office } from './city.ts'
import { askedQuestions } from './consultations-list.ts'
import { eventPicture } from './event-picture.ts'
import { intent } from './intent.ts'
import { inventEmployers } from './invent-employer.ts'
import { inventPerson } from './invent-person.ts'
import { heldEvents } from './outreach-list.ts'
import { fourTeams } from './teams.ts'

const SEED = 20_220_101

/** The years before the desk, what its clerks enter month by month, and the people of the four teams. */
export function fiveYears(city: City, today: Day): Telling[] {
  const chance = chanceFrom(SEED)
  return [
    yearsBefore(city, chance.branch(1), today),
    monthByMonth(city, chance.branch(2), today),
    fourTeams(city, chance.branch(3), today),
  ]
}

/** The first month of the five years, and the day from which events on site have pictures. */
type Years = { first: Month; pictured: Day }

const yearsUpTo = (today: Day): Years => ({
  first: addMonthsTo(monthOf(day(`${today.slice(0, 4)}-01-01`)), -48),
  pictured: addMonths(today, -2),
})

/** Every year there is a little more of everything than in the year before. */
const growth = (of: Month, first: Month): number => 0.55 + (0.55 * monthsBetween(first, of)) / 48

/** On the desk's first days the clerks bring in what their paper registers hold of the years before. */
async function* yearsBefore(city: City, chance: Chance, today: Day): Telling {
  const founded = addDays(addMonths(today, -24), -2)
  yield { day: founded, time: '10:00' }
  const years = yearsUpTo(today)
  const { first } = years
  const before = Array.from({ length: monthsBetween(first, monthOf(founded)) }, (_, at) => addMonthsTo(first, at))
  for (const office of city.offices.filter(({ row }) => row.areaCode !== SUCCESSOR)) {
    const cases = before.flatMap((month) => casesOf(chance, office, month, first))
    await importSmallRegister(city.desk, intent(office.clerk, 'history:import'), office.committeeId, cases)
    for (const month of before) await enterMonth(city, chance, office, month, years)
  }
}

/** On the first of each month the clerks enter the publicity and the consultations of the one before. */
async function* monthByMonth(city: City, chance: Chance, today: Day): Telling {
  const years = yearsUpTo(today)
  let month = monthOf(addDays(addMonths(today, -24), -2))
  for (; ; month = addMonthsTo(month, 1)) {
    yield { day: firstOfMonth(addMonthsTo(month, 1)), time: '08:40' }
    for (const office of city.offices) if (works(office, month)) await enterMonth(city, chance, office, month, years)
  }
}

/** The abolished district until the merger, the new one from then on. */
const works = ({ row }: Office, month: Month): boolean =>
  row.areaCode === SUCCESSOR
    ? month > MERGED_ON.slice(0, 7)
    : row.areaCode !== '500105' || month < MERGED_ON.slice(0, 7)

/** What is held in that month of the year. */
const heldIn = (month: Month) =>
  heldEvents.filter(({ months }) => months === undefined || months.includes(Number(month.slice(5))))

async function enterMonth(city: City, chance: Chance, office: Office, month: Month, years: Years): Promise<void> {
  const { desk } = city
  const { clerk, committeeId: unitId } = office
  const more = growth(month, years.first)
  const days = daysOfMonth(month).filter((on) => on <= desk.clock.today())
  for (let nth = Math.round(chance.whole(1, 3) * more); nth > 0; nth--) {
    const { audience, months: _, ...held } = chance.pick(heldIn(month))
    const on = chance.pick(days)
    const persons = Math.round(chance.whole(...audience) * more)
    const given = {
      ...held,
      unitId,
      topics: [...held.topics],
      beganOn: on,
      endedOn: on,
      audience: persons,
      handedOut: held.materials === null ? 0 : Math.round(persons * 0.8),
      note: null,
    }
    await recordOutreach(desk, intent(clerk, 'outreach:record'), given, picturesOf(held.kind, on, nth, years))
  }
  for (let nth = Math.round(chance.whole(3, 6) * more); nth > 0; nth--) {
    const occurredOn = chance.pick(days)
    const person = chance.happens(0.3) ? inventPerson(chance, [''], occurredOn) : null
    await recordConsultation(desk, intent(clerk, 'consultation:record'), {
      ...chance.pick(askedQuestions),
      unitId,
      occurredOn,
      channel: chance.pick(consultationChannels),
      name: person?.name ?? null,
      phone: null,
      employer: null,
      persons: chance.happens(0.7) ? 1 : chance.whole(2, 9),
      answer: null,
    })
  }
}

/** Whoever was there lately brought pictures along. */
function picturesOf(kind: OutreachKind, on: Day, nth: number, { pictured }: Years): UploadedFile[] {
  if (kind !== 'on-site' || on < pictured) return []
  const drawn = Number(on.slice(8)) + nth
  return [eventPicture(drawn), ...(nth % 2 === 0 ? [eventPicture(drawn + 1)] : [])]
}

const OUTCOMES = ['settled', 'settled', 'settled', 'settled', 'not-settled', 'withdrawn'] as const

/** A month of an old register: three cases in four were settled, and most of what was agreed had come in. */
function casesOf(chance: Chance, office: Office, month: Month, first: Month): HistoryGiven[] {
  const days = daysOfMonth(month)
  return Array.from({ length: Math.round(chance.whole(4, 7) * growth(month, first)) }, (_, at): HistoryGiven => {
    const closedOn = chance.pick(days)
    const outcome = chance.pick(OUTCOMES)
    const claimed = chance.whole(8, 60) * 100_000
    const agreed = outcome === 'settled' ? Math.round(claimed * (0.5 + chance.next() * 0.4)) : null
    const [respondent] = inventEmployers(chance, '').respondents
    return {
      number: `${office.row.sign}〔${month.slice(0, 4)}〕${Number(month.slice(5))}${String(at + 1).padStart(2, '0')}号`,
      worker: inventPerson(chance, [''], closedOn).name,
      people: chance.happens(0.85) ? 1 : chance.whole(2, 8),
      identity: null,
      phone: null,
      employer: respondent?.employer.name ?? '',
      matter: chance.pick(['拖欠工资', '经济补偿', '工伤待遇', '加班工资', '社会保险']),
      receivedOn: addDays(firstOfMonth(closedOn), -chance.whole(3, 25)),
      closedOn: closedOn > lastOfMonth(month) ? lastOfMonth(month) : closedOn,
      outcome,
      claimed: fen(claimed),
      agreed: agreed === null ? null : fen(agreed),
      received: agreed === null ? null : fen(chance.happens(0.8) ? agreed : Math.round(agreed / 2)),
      mediator: null,
      note: null,
    }
  })
}
