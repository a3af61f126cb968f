/** The mediators a party may choose among (RMTJ 19): to be shown across the table and printed. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { definePage } from '../define-page.ts'

export const mediatorRegisterPage = definePage({
  name: 'teams/register',
  context: z.strictObject({
    committee: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    asOf: z.string(),
    filter: filterBar.context.nullable(),
    mediators: z.array(
      z.strictObject({
        name: z.string(),
        photo: z.string().nullable(),
        post: z.string(),
        unit: z.string(),
        expertise: z.string(),
        languages: z.string(),
        closed: z.string(),
        success: z.string(),
        phone: z.string().nullable(),
        /** Employers he keeps away from; said at the desk, left out of print. */
        keepAway: z.array(z.string()),
      }),
    ),
  }),
})
