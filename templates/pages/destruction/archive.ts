/** A committee's archive at its end: volumes whose term has run out, and the lists by which volumes are destroyed. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tabs } from '../../parts/tabs.ts'
import { definePage } from '../define-page.ts'

export const destructionArchivePage = definePage({
  name: 'destruction/archive',
  context: z.strictObject({
    tabs: tabs.context,
    /** Null where somebody reaches one committee only. */
    filter: filterBar.context.nullable(),
    committee: z.string(),
    errors: errorSummary.context.nullable(),
    /** Null when nothing is due. */
    form: z.strictObject({ action: z.string(), keys: formKeys.context, committeeId: z.string() }).nullable(),
    due: dataTable.context,
    lists: dataTable.context,
  }),
})
