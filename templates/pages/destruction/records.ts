/** Records that are no volumes and have outlived their term, kind by kind, and the lists by which they go. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tabs } from '../../parts/tabs.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const recordsPage = definePage({
  name: 'destruction/records',
  context: z.strictObject({
    tabs: tabs.context,
    filter: filterBar.context,
    unit: z.string(),
    errors: errorSummary.context.nullable(),
    /** How long records of the kind are kept, and what of them goes. */
    kept: phraseSchema,
    goes: phraseSchema,
    /** Null when nothing is due. */
    form: z
      .strictObject({ action: z.string(), keys: formKeys.context, unitId: z.string(), term: z.string() })
      .nullable(),
    due: dataTable.context,
    lists: dataTable.context,
  }),
})
