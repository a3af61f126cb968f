/** What was handed over to bodies that are no court, on the case page. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { wordKeySchema } from '../../words/phrase.ts'

export const handOversSection = z.strictObject({
  table: dataTable.context,
  /** Kinds to begin; empty for those who may not. */
  begin: z.array(z.strictObject({ label: wordKeySchema, href: z.string() })),
})
