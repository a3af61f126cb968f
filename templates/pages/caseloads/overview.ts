/** What lies on each mediator's desk, side by side. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { definePage } from '../define-page.ts'

export const overviewPage = definePage({
  name: 'caseloads/overview',
  context: z.strictObject({ table: dataTable.context }),
})
