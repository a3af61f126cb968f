/** One kind of paper as its lawyer works on it: what holds, the text, how it looks, its fields, and everything that was ever proposed. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

export const wordingTemplatePage = definePage({
  name: 'wording/template',
  context: z.strictObject({
    heading: z.string(),
    notices: z.array(notice.context),
    held: facts.context,
    errors: errorSummary.context.nullable(),
    form: z.strictObject({
      action: z.string(),
      preview: z.string(),
      pdf: z.string(),
      unit: z.string(),
      draft: z.strictObject({
        id: z.string(),
        url: z.string(),
        /** `2026-11-22 09:30`, when the page was opened from a draft. */
        savedAt: z.string().nullable(),
      }),
      keys: formKeys.context,
      /** The text itself, and beside the preview what it is shown with. */
      text: field.context,
      shownWith: z.array(field.context),
      proposal: z.array(field.context),
    }),
    /** The finished fragment of `wording/preview`. */
    preview: htmlSchema,
    fields: dataTable.context,
    formats: dataTable.context,
    history: dataTable.context,
    /** Gives up the unit's own wording; null where it has none. */
    back: z
      .strictObject({
        action: z.string(),
        unit: z.string(),
        keys: formKeys.context,
        reason: field.context,
      })
      .nullable(),
  }),
})
