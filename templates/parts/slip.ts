/** What the worker takes home, shown after saving: the code in large type, the next step, and what to do at the counter now. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const slip = definePart({
  name: 'slip',
  context: z.strictObject({
    code: z.string(),
    lines: z.array(z.strictObject({ label: wordKeySchema, text: z.string() })),
    print: z.string(),
    /** The empty form again. */
    again: z.string(),
    open: z.string(),
    /** Whether the cursor waits on `again`, as it does after saving. */
    focus: z.boolean(),
  }),
})

export type Slip = z.output<typeof slip.context>
