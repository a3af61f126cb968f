/** A month's calendar of publicity events for a unit and everything below it. */
import type { z } from 'zod'
import { outreachBetween } from '../../db/repositories/outreach.ts'
import type { outreachCalendarPage } from '../../templates/pages/outreach/calendar.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { DomainError } from '../../workflows/errors.ts'
import {
  addMonthsTo,
  daysOfMonth,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  parseMonth,
  weekday,
  type Day,
  type Month,
} from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { outreachAddress, placeAsked, unitField, type Place } from './asked.ts'

type Model = z.input<typeof outreachCalendarPage.context>
type Cell = Model['weeks'][number][number]
type Held = Awaited<ReturnType<typeof outreachBetween>>

/** Lines of a day; the rest stands in its list. A city's month holds more events than a page can show. */
const SHOWN = 4
const MOST = 5000

/** The page model; `?month=2026-11`, else the month of today. Throws not-found for a month or unit that is none. */
export async function outreachCalendarModel(call: SignedInCall): Promise<Model> {
  const { desk, query } = call
  const today = desk.clock.today()
  const month = query.month ? parseMonth(query.month) : monthOf(today)
  if (month === null) throw new DomainError('not-found', 'no-such-page')
  const place = await placeAsked(call)
  const span = { from: firstOfMonth(month), to: lastOfMonth(month) }
  const held = await outreachBetween(desk.db.reader, { root: place.unit.id, ...span, limit: MOST })
  const address = (of: Month): string =>
    `${paths.outreachCalendar}?${new URLSearchParams({ unit: place.unit.id, month: of }).toString()}`
  const fields = formFields({ month })
  return {
    month,
    unit: place.unit.name,
    previous: address(addMonthsTo(month, -1)),
    next: address(addMonthsTo(month, 1)),
    list: dayList(place, span.from, span.to),
    filter: {
      action: paths.outreachCalendar,
      fields: [
        fields.month({ name: 'month', label: 'outreach.month' }),
        ...(place.units.length > 1 ? [unitField(place.units, place.unit.id)] : []),
      ],
      reset: paths.outreachCalendar,
      kept: [],
    },
    weeks: weeksOf(month, (on) => cellOf(on, today, held, place)),
    total: held.length,
  }
}

const blank: Cell = { date: null, iso: '', today: false, events: [], more: null }

/** Weeks from Monday to Sunday, filled up with blanks. */
function weeksOf(month: Month, cell: (on: Day) => Cell): Cell[][] {
  const before = weekday(firstOfMonth(month)) - 1
  const cells = [...Array.from({ length: before }, () => blank), ...daysOfMonth(month).map(cell)]
  while (cells.length % 7 !== 0) cells.push(blank)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function cellOf(on: Day, today: Day, held: Held, place: Place): Cell {
  const of = held.filter((event) => event.began_on <= on && event.ended_on >= on)
  return {
    date: Number(on.slice(8)),
    iso: on,
    today: on === today,
    events: of.slice(0, SHOWN).map((event) => ({
      href: pathTo(paths.outreachEvent, { eventId: event.id }),
      title: event.title,
      online: event.kind === 'online',
    })),
    more: of.length > SHOWN ? { href: dayList(place, on, on), count: of.length - SHOWN } : null,
  }
}

const dayList = ({ unit }: Place, from: Day, to: Day): string =>
  outreachAddress({ root: unit.id, from, to, kind: null, topic: null, brand: null, struck: false })
