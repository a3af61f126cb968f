/** Questions folded away until they are known; open where something in them was answered or is asked. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { field } from './field.ts'
import { rowGroup } from './row-group.ts'

export const fold = definePart({
  name: 'fold',
  context: z.strictObject({
    id: z.string(),
    title: wordKeySchema,
    /** What is folded away, or what it says now. */
    about: z.string(),
    open: z.boolean(),
    lead: phraseSchema.nullable(),
    fields: z.array(field.context),
    rows: rowGroup.context.nullable(),
  }),
})

export type Fold = z.output<typeof fold.context>
