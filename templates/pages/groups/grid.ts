/** A case's workers as a table to type in: claims, agreed sums or arrived money of each, with the totals always in sight. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { tabs } from '../../parts/tabs.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const cell = z.strictObject({
  key: z.string(),
  /** `1234.50` as it is typed, `1,234.50` as it is read. */
  plain: z.string(),
  text: z.string(),
  editable: z.boolean(),
  /** Typed in place where no script runs; null while the row is only shown. */
  input: z.strictObject({ name: z.string(), was: z.string(), value: z.string(), label: phraseSchema }).nullable(),
  error: phraseSchema.nullable(),
})

export const gridPage = definePage({
  name: 'groups/grid',
  context: z.strictObject({
    identity: identityBar.context,
    tabs: tabs.context,
    errors: errorSummary.context.nullable(),
    /** Where cells are sent; null for those who may only look. */
    save: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
    columns: z.array(z.strictObject({ key: z.string(), text: z.string() })),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        nth: z.int(),
        name: z.string(),
        mark: wordKeySchema.nullable(),
        state: tag.context,
        signed: z.string().nullable(),
        /** The day and manner in which one for whom a representative signed consented; null for who signs himself. */
        consent: z.strictObject({ on: z.string().nullable(), manner: wordKeySchema.nullable() }).nullable(),
        cells: z.array(cell),
        /** The same page with this row as a form. */
        edit: z.string().nullable(),
        saves: z.boolean(),
        pick: phraseSchema.nullable(),
      }),
    ),
    /** Whether the column of signatures says anything. */
    signatures: z.boolean(),
    /** Whether a representative signed for anybody. */
    consents: z.boolean(),
    totals: z.array(z.strictObject({ key: z.string(), text: z.string() })),
    sum: phraseSchema,
    /** A further claim item as a column. */
    add: z.strictObject({ action: z.string(), field: field.context }).nullable(),
    /** What the payments of one arrival have in common. */
    arrival: z.array(field.context),
    agreements: z.array(z.strictObject({ href: z.string(), text: z.string() })),
    draft: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
    refer: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
  }),
})
export type GridModel = z.input<typeof gridPage.context>
