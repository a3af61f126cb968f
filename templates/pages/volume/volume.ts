/** The volume of a case: its table of contents with what fills each row and what is still missing. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { progress } from '../../parts/progress.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const row = z.strictObject({
  id: z.string(),
  name: wordKeySchema,
  must: z.boolean(),
  missing: z.boolean(),
  items: z.array(z.strictObject({ text: z.string(), href: z.string().nullable(), note: z.string().nullable() })),
  /** Papers the house can print for a missing row. */
  print: z.array(z.strictObject({ name: wordKeySchema, href: z.string() })),
  /** How many sheets lie there by hand; null for those who may not say so. */
  field: field.context.nullable(),
  /** How many lie there, for those who may not say so; null where none does. */
  sheets: z.int().positive().nullable(),
})

export const volumePage = definePage({
  name: 'volume/volume',
  context: z.strictObject({
    identity: identityBar.context,
    back: z.string(),
    /** Where files are put in. */
    evidence: z.string(),
    reasons: reasons.context,
    /** How long it is kept; the form changes the term of an archived one. */
    keeping: z.strictObject({
      words: z.array(phraseSchema),
      form: z
        .strictObject({
          action: z.string(),
          keys: formKeys.context,
          errors: errorSummary.context.nullable(),
          fields: z.array(field.context),
        })
        .nullable(),
    }),
    /** The bound volume and the making of it. */
    book: z.strictObject({
      /** Begin a binding; null while one is under way, or for those who may not. */
      bind: z.strictObject({ action: z.string(), keys: formKeys.context, again: z.boolean() }).nullable(),
      running: progress.context.nullable(),
      /** How the last binding ended when it did not end well. */
      ended: wordKeySchema.nullable(),
      bound: z
        .strictObject({
          words: phraseSchema,
          href: z.string().nullable(),
          old: z.boolean(),
          checked: phraseSchema.nullable(),
        })
        .nullable(),
      check: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
    }),
    /** 案卷评查 */
    quality: z.strictObject({
      score: z.int(),
      grade: wordKeySchema,
      faults: z.array(
        z.strictObject({ code: wordKeySchema, row: wordKeySchema.nullable(), points: z.int(), href: z.string() }),
      ),
    }),
    /** Somebody still mediates: what is missing would be so only if it were archived today. */
    open: z.boolean(),
    /** Mandatory rows that nothing fills: while there are any the case cannot be archived. */
    missing: z.array(wordKeySchema),
    rows: z.array(row),
    form: z
      .strictObject({ action: z.string(), keys: formKeys.context, errors: errorSummary.context.nullable() })
      .nullable(),
  }),
})

export type VolumePage = z.input<typeof volumePage.context>
