/** The invented content of the page of parts, ready for `renderPage(partsPage, partsSample(locale), frame)`. */

import type { z } from 'zod'
import type { Locale } from '../../words/index.ts'
import type { partsPage } from './parts.ts'
import { identityBars, lamps, moneyBars, nextSteps, tags } from './samples/case.ts'
import { offers, taskLists, timelineEntries } from './samples/course.ts'
import { claimsSample, errorsSample, formFieldsSample, rowGroupSample } from './samples/form.ts'
import { confirm, conflict, emptyState, facts, maskedNumbers, notices, progress, slip, tabs } from './samples/rest.ts'
import { emptyTable, figures, filterBar, fullTable } from './samples/table.ts'

export const partsSample = (locale: Locale): z.input<typeof partsPage.context> => ({
  identityBars,
  tabs,
  lamps,
  tags,
  moneyBars,
  timeline: { entries: timelineEntries, earlier: '#' },
  emptyTimeline: { entries: [], earlier: null },
  nextSteps,
  taskLists,
  figures,
  filterBar,
  table: fullTable,
  emptyTable,
  offers,
  emptyOffers: { offers: [], gap: null },
  errors: errorsSample,
  fields: formFieldsSample,
  claims: claimsSample(locale),
  rowGroup: rowGroupSample,
  slip,
  facts,
  masked: maskedNumbers,
  notices,
  progress,
  emptyState,
  confirm,
  conflict,
})
