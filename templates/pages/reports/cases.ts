/** The cases behind one figure: what each adds, and the sum that must be the figure itself. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { definePage } from '../define-page.ts'

export const figureCasesPage = definePage({
  name: 'reports/cases',
  context: z.strictObject({
    heading: z.string(),
    lead: z.string(),
    rule: z.strictObject({ rule: z.string(), text: z.string() }),
    /** The figure as the report shows it, exact, with its unit. */
    total: z.string(),
    backHref: z.string(),
    table: dataTable.context,
  }),
})
