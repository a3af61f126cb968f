/** A face of the law pages that is a few tables: what the desk believes, with its articles, for everybody to read and challenge. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { tabs } from '../../parts/tabs.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const lawTablesPage = definePage({
  name: 'law/tables',
  context: z.strictObject({
    tabs: tabs.context,
    heading: wordKeySchema,
    lead: wordKeySchema,
    sections: z.array(
      z.strictObject({ heading: wordKeySchema, lead: wordKeySchema.nullable(), table: dataTable.context }),
    ),
  }),
})
