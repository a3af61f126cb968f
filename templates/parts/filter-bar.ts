/** What a list is narrowed by, above it, kept in the address so that a filtered list can be sent to a colleague. */

import { z } from 'zod'
import { definePart } from './define-part.ts'
import { field } from './field.ts'

export const filterBar = definePart({
  name: 'filter-bar',
  context: z.strictObject({
    action: z.string(),
    fields: z.array(field.context),
    /** The list without any filter. */
    reset: z.string(),
    /** What the filter keeps unasked, e.g. the view of merged units. */
    kept: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  }),
})

export type FilterBar = z.output<typeof filterBar.context>
