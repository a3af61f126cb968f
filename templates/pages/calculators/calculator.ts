/** One calculator: its questions, and beneath them the working as a table that is printed as it stands. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const hidden = z.array(z.strictObject({ name: z.string(), value: z.string() }))

export const calculatorPage = definePage({
  name: 'calculators/calculator',
  context: z.strictObject({
    name: wordKeySchema,
    lead: wordKeySchema,
    /** Parties and number of the case it is worked out for. */
    about: z.string().nullable(),
    errors: errorSummary.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
    /** Values no table holds, each with its source. */
    missing: z.array(
      z.strictObject({
        value: field.context,
        source: field.context,
        /** The page where it is entered for everybody. */
        enter: z.strictObject({ href: z.string(), word: wordKeySchema }),
      }),
    ),
    result: z
      .strictObject({
        total: z.int(),
        table: dataTable.context,
        payers: z.array(phraseSchema),
        remarks: z.array(z.strictObject({ text: z.string(), article: z.string().nullable() })),
        sheet: z.strictObject({ action: z.string(), key: z.string(), hidden }),
        /** Puts the sums into the claims of the case, or of a draft of the counter; null where this person may not. */
        put: z
          .strictObject({
            action: z.string(),
            keys: formKeys.context,
            hidden,
            rows: z.array(phraseSchema),
            /** Which draft, where there are several ways. */
            choice: field.context.nullable(),
            lead: wordKeySchema,
            button: wordKeySchema,
          })
          .nullable(),
      })
      .nullable(),
    all: z.string(),
    back: z.string().nullable(),
  }),
})
