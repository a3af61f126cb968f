/** The calendar as the desk counts with it: each year with its source, and the day up to which it is known. */
import { z } from 'zod'
import { notice } from '../../parts/notice.ts'
import { tabs } from '../../parts/tabs.ts'
import { yearGrid } from '../../parts/year-grid.ts'
import { definePage } from '../define-page.ts'

export const lawCalendarPage = definePage({
  name: 'law/calendar',
  context: z.strictObject({
    tabs: tabs.context,
    version: z.string(),
    knownFrom: z.string(),
    knownUntil: z.string(),
    /** Where the next year is imported; null for whoever may not. */
    importHref: z.string().nullable(),
    notices: z.array(notice.context),
    years: z.array(
      z.strictObject({
        year: z.int(),
        source: z.string(),
        /** Who imported it and when; null for a shipped year. */
        imported: z.string().nullable(),
        /** Unfolded from the start. */
        open: z.boolean(),
        /** The whole notice is known. */
        complete: z.boolean(),
        workdays: z.int(),
        grid: yearGrid.context,
      }),
    ),
  }),
})
