/** The page that takes a year's notice in: paste or file, then the year to look at, then the word that it counts. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { tabs } from '../../parts/tabs.ts'
import { yearGrid } from '../../parts/year-grid.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const importYearPage = definePage({
  name: 'law/import-year',
  context: z.strictObject({
    tabs: tabs.context,
    back: z.string(),
    action: z.string(),
    errors: errorSummary.context.nullable(),
    keys: formKeys.context,
    fields: z.array(field.context),
    /** The year as the notice makes it; null until a notice was read without fault. */
    preview: z
      .strictObject({
        keys: formKeys.context,
        year: z.int(),
        source: z.string(),
        notice: z.string(),
        workdays: z.int(),
        counts: phraseSchema,
        doubts: z.array(notice.context),
        grid: yearGrid.context,
      })
      .nullable(),
  }),
})
