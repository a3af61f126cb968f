/** The page that shows every part together (`/system/parts`), so that they stay alike. */

import { z } from 'zod'
import { claimChoice } from '../../parts/claim-choice.ts'
import { confirm } from '../../parts/confirm.ts'
import { conflict } from '../../parts/conflict.ts'
import { dataTable } from '../../parts/data-table.ts'
import { emptyState } from '../../parts/empty-state.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { figure } from '../../parts/figure.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { lamp } from '../../parts/lamp.ts'
import { masked } from '../../parts/masked.ts'
import { moneyBar } from '../../parts/money-bar.ts'
import { nextSteps } from '../../parts/next-steps.ts'
import { notice } from '../../parts/notice.ts'
import { offerTable } from '../../parts/offer-table.ts'
import { progress } from '../../parts/progress.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { slip } from '../../parts/slip.ts'
import { tabs } from '../../parts/tabs.ts'
import { tag } from '../../parts/tag.ts'
import { taskList } from '../../parts/task-list.ts'
import { timeline } from '../../parts/timeline.ts'
import { definePage } from '../define-page.ts'

export const partsPage = definePage({
  name: 'system/parts',
  context: z.strictObject({
    identityBars: z.array(identityBar.context),
    tabs: tabs.context,
    lamps: z.array(lamp.context),
    tags: z.array(tag.context),
    moneyBars: z.array(moneyBar.context),
    timeline: timeline.context,
    emptyTimeline: timeline.context,
    nextSteps: z.array(nextSteps.context),
    taskLists: z.array(taskList.context),
    figures: z.array(figure.context),
    filterBar: filterBar.context,
    table: dataTable.context,
    emptyTable: dataTable.context,
    offers: offerTable.context,
    emptyOffers: offerTable.context,
    errors: errorSummary.context.nullable(),
    fields: z.array(field.context),
    claims: z.array(claimChoice.context),
    rowGroup: rowGroup.context,
    slip: slip.context,
    facts: facts.context,
    masked: z.array(masked.context),
    notices: z.array(notice.context),
    progress: progress.context,
    emptyState: emptyState.context,
    confirm: confirm.context,
    conflict: conflict.context,
  }),
})
