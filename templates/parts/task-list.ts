/** One strip of the home page: what is due, booked, awaited or unfinished, each line one click from its case. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'
import { lamp } from './lamp.ts'

const task = z.strictObject({
  href: z.string(),
  /** The parties or the paper's name. */
  title: z.string(),
  detail: phraseSchema.nullable(),
  /** `09:30` for a booked session. */
  time: z.string().nullable(),
  amount: z.int().nullable(),
  lamp: lamp.context.nullable(),
})

export const taskList = definePart({
  name: 'task-list',
  context: z.strictObject({
    title: wordKeySchema,
    /** How many there are in all; the list may show fewer. */
    total: z.int(),
    all: z.string().nullable(),
    empty: wordKeySchema,
    tasks: z.array(task),
  }),
})

export type TaskList = z.output<typeof taskList.context>
