/** A month of publicity events as a calendar: a table of weeks, each day with what was held. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

const held = z.strictObject({ href: z.string(), title: z.string(), online: z.boolean() })
const calendarDay = z.strictObject({
  /** Null for the places of a week before the first and after the last day. */
  date: z.int().nullable(),
  iso: z.string(),
  today: z.boolean(),
  events: z.array(held),
  /** How many more there are, with the list of that day; null where all are shown. */
  more: z.strictObject({ href: z.string(), count: z.int() }).nullable(),
})

export const outreachCalendarPage = definePage({
  name: 'outreach/calendar',
  context: z.strictObject({
    month: z.string(),
    unit: z.string(),
    previous: z.string(),
    next: z.string(),
    list: z.string(),
    filter: filterBar.context,
    weeks: z.array(z.array(calendarDay)),
    total: z.int(),
  }),
})
