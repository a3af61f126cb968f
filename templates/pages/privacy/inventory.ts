/** What the desk keeps of persons, purpose by purpose: where, who sees it, until when; to read, to print and to challenge. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { facts } from '../../parts/facts.ts'
import { tabs } from '../../parts/tabs.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const inventoryPage = definePage({
  name: 'privacy/inventory',
  context: z.strictObject({
    /** Null for whoever sees no other face of it. */
    tabs: tabs.context.nullable(),
    figures: facts.context,
    sections: z.array(z.strictObject({ heading: wordKeySchema, table: dataTable.context })),
    bare: z.array(phraseSchema),
    rest: phraseSchema,
  }),
})
