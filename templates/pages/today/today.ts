/** The start page: the search, and four strips of what awaits this person now. */
import { z } from 'zod'
import { notice } from '../../parts/notice.ts'
import { taskList } from '../../parts/task-list.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const todayPage = definePage({
  name: 'today/today',
  context: z.strictObject({
    unitName: z.string(),
    today: z.string(),
    search: z.string(),
    /** Null for a role that registers nothing. */
    register: z.string().nullable(),
    /** The calls to make about instalments; null for a role that calls nobody. */
    calls: z.string().nullable(),
    /** One strip alone shows all of its lines, with the way back. */
    back: z.string().nullable(),
    /** The week, the month and the quarter in a line of figures each; null for whoever supervises nobody. */
    rhythms: z
      .strictObject({
        unit: z.string(),
        lines: z.array(z.strictObject({ href: z.string(), name: wordKeySchema, line: z.string() })),
      })
      .nullable(),
    strips: z.array(taskList.context),
    /** The head of the audit chain, for whoever keeps a copy of it. */
    witness: notice.context.nullable(),
  }),
})
