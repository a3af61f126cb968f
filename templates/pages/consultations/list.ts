/** The register of consultations: figures of the chosen months, and the entries themselves. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { field } from '../../parts/field.ts'
import { figure } from '../../parts/figure.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { notice } from '../../parts/notice.ts'
import { definePage } from '../define-page.ts'

export const consultationsPage = definePage({
  name: 'consultations/list',
  context: z.strictObject({
    add: z.string().nullable(),
    filter: filterBar.context,
    /** By name, telephone, employer or words of the question; sent in the body, never in an address. */
    find: z.strictObject({
      action: z.string(),
      field: field.context,
      kept: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
    /** More were found than are shown, or the months' figures need a word. */
    notices: z.array(notice.context),
    figures: z.array(figure.context),
    table: dataTable.context,
    byUnit: dataTable.context,
    byChannel: dataTable.context,
    /** Where the same list is taken out as a file; null for whoever may not. */
    exports: z
      .strictObject({
        xlsx: z.string(),
        csv: z.string(),
        kept: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      })
      .nullable(),
  }),
})

export type ConsultationsModel = z.input<typeof consultationsPage.context>
