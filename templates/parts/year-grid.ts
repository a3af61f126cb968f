/** A year at a glance: every day in its week, the days off, the statutory ones and the make-up workdays marked by a sign and not by colour alone. */

import { z } from 'zod'
import { definePart } from './define-part.ts'

/** `weekend` is an ordinary Saturday or Sunday, `off` a day off by the notice, `statutory` one of the 13, `make-up` a weekend worked. */
export const gridDayKinds = ['plain', 'weekend', 'off', 'statutory', 'make-up'] as const
export type GridDayKind = (typeof gridDayKinds)[number]

/** `date` is null for the places of a week before the first and after the last day of a month. */
const gridDay = z.strictObject({ date: z.int().min(1).max(31).nullable(), kind: z.enum(gridDayKinds) })

export const yearGrid = definePart({
  name: 'year-grid',
  context: z.strictObject({
    year: z.int(),
    months: z.array(
      z.strictObject({
        month: z.int().min(1).max(12),
        /** From Monday to Sunday. */
        weeks: z.array(z.array(gridDay)),
      }),
    ),
  }),
})

export type YearGrid = z.output<typeof yearGrid.context>
