/** A list before it is saved: what its columns are, which cells are wrong and why, what would be registered, and the case it makes. */
import { z } from 'zod'
import { columnChoice } from '../../parts/column-choice.ts'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { fold } from '../../parts/fold.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const checkListPage = definePage({
  name: 'groups/check',
  context: z.strictObject({
    heading: wordKeySchema,
    source: phraseSchema,
    notices: z.array(notice.context),
    errors: errorSummary.context.nullable(),
    action: z.string(),
    reread: z.string(),
    again: z.string(),
    keys: formKeys.context,
    figures: facts.context,
    columns: z.strictObject({
      open: z.boolean(),
      about: phraseSchema,
      rows: z.array(columnChoice.context),
    }),
    item: field.context,
    /** Cells with a fault, each with what stands there and a place to put it right; null where no column holds it. */
    faults: z.array(
      z.strictObject({
        id: z.string(),
        place: phraseSchema,
        text: z.string(),
        why: phraseSchema,
        mend: z.strictObject({ name: z.string(), told: phraseSchema }).nullable(),
      }),
    ),
    /** How many more there are; null for none. */
    faultsLeft: z.int().nullable(),
    doubts: z.array(z.strictObject({ place: phraseSchema, text: z.string(), why: phraseSchema })),
    doubtsLeft: z.int().nullable(),
    /** The box that answers the doubts; null where there are none. */
    looked: z.strictObject({ value: z.string(), ticked: z.boolean(), error: phraseSchema.nullable() }).nullable(),
    sample: dataTable.context,
    sampleAbout: phraseSchema,
    questions: z.array(field.context),
    folds: z.array(fold.context),
    save: phraseSchema,
    /** False while something in the list is wrong: then the first thing to do is to check again. */
    ready: z.boolean(),
  }),
})
export type CheckListModel = z.input<typeof checkListPage.context>
