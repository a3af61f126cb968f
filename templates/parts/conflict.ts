/** Two people saved the same thing: both versions side by side, what was typed kept, and the choice left to the person. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const conflict = definePart({
  name: 'conflict',
  context: z.strictObject({
    who: z.string(),
    /** The newer version was saved by the reader himself, in another tab. */
    own: z.boolean().default(false),
    /** `2026-11-22 14:05` */
    when: z.string(),
    /** What was done since the form was drawn and where it left the record. */
    meanwhile: z.string().nullable().default(null),
    rows: z.array(
      z.strictObject({
        label: wordKeySchema,
        theirs: z.string().nullable(),
        yours: z.string().nullable(),
        differs: z.boolean(),
      }),
    ),
  }),
})

export type Conflict = z.output<typeof conflict.context>
