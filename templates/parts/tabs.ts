/** The faces of one case, each with an address of its own. */

import { z } from 'zod'
import { wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

export const tabs = definePart({
  name: 'tabs',
  context: z.strictObject({
    label: wordKeySchema,
    tabs: z.array(
      z.strictObject({ label: wordKeySchema, href: z.string(), current: z.boolean(), count: z.int().nullable() }),
    ),
  }),
})

export type Tabs = z.output<typeof tabs.context>
