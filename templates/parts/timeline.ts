/** What happened to a case, newest first: who, where, when and what changed; the page a visitor from the court asks for. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const timelineEntry = z.strictObject({
  /** The day the clerk gives. */
  day: z.string(),
  time: z.string().nullable(),
  /** `2026-11-22 17:40` when it was keyed in on a later day; null when on the day itself. */
  enteredLater: z.string().nullable(),
  title: phraseSchema,
  who: z.string().nullable(),
  where: z.string().nullable(),
  note: z.string().nullable(),
  changes: z.array(
    z.strictObject({ label: wordKeySchema, before: z.string().nullable(), after: z.string().nullable() }),
  ),
  links: z.array(z.strictObject({ href: z.string(), word: phraseSchema })),
  /** A milestone is set in bold: accepted, effective, performed, archived. */
  weight: z.enum(['milestone', 'step', 'remark']),
})

export type TimelineEntry = z.output<typeof timelineEntry>

export const timeline = definePart({
  name: 'timeline',
  context: z.strictObject({ entries: z.array(timelineEntry), earlier: z.string().nullable() }),
})
