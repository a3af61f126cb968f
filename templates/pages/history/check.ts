/** A register before it is brought in: its columns, how many rows are sound, and what is wrong with the others. */
import { z } from 'zod'
import { columnChoice } from '../../parts/column-choice.ts'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const checkRegisterPage = definePage({
  name: 'history/check',
  context: z.strictObject({
    source: phraseSchema,
    again: z.string(),
    errors: errorSummary.context.nullable(),
    notices: z.array(notice.context),
    action: z.string(),
    reread: z.string(),
    keys: formKeys.context,
    figures: facts.context,
    columns: z.array(columnChoice.context),
    columnsOpen: z.boolean(),
    /** Null while nothing is wrong. */
    faults: z.strictObject({ table: dataTable.context, href: z.string(), word: phraseSchema }).nullable(),
    unit: field.context.nullable(),
    save: phraseSchema.nullable(),
  }),
})
