/** Many papers of a case in one go: choose kinds and persons, see what can be made, follow the making, print the result. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { progress } from '../../parts/progress.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const bulkPage = definePage({
  name: 'papers/bulk',
  context: z.strictObject({
    identity: identityBar.context,
    back: z.string(),
    reasons: reasons.context,
    running: progress.context.nullable(),
    /** How the last work ended when it did not end well. */
    ended: wordKeySchema.nullable(),
    /** The last work: its file, and what it could not make. */
    made: z
      .strictObject({
        words: phraseSchema,
        pdf: z.strictObject({ href: z.string(), words: phraseSchema }).nullable(),
        lacking: dataTable.context.nullable(),
      })
      .nullable(),
    /** What was looked at before beginning. */
    looked: z.strictObject({ words: phraseSchema, table: dataTable.context }).nullable(),
    /** Null while papers are being made, and where the case has none at hand. */
    form: z
      .strictObject({
        action: z.string(),
        look: z.string(),
        keys: formKeys.context,
        errors: errorSummary.context.nullable(),
        kinds: field.context,
        people: field.context,
        more: z.array(field.context),
        /** Nothing of it can be made or printed. */
        empty: z.boolean(),
      })
      .nullable(),
  }),
})

export type BulkPage = z.input<typeof bulkPage.context>
