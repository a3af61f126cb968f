/** What was registered, to be completed or put right: parties, claims, days; covered numbers stay covered. */
import { z } from 'zod'
import { conflict } from '../../parts/conflict.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { partyActs } from './case-sections.ts'
import { definePage } from '../define-page.ts'

const section = z.strictObject({
  id: z.string(),
  title: wordKeySchema,
  /** Whose details these are; null for the case's own. */
  name: z.string().nullable(),
  /** Null where the section always stands open. */
  fold: z.strictObject({ open: z.boolean() }).nullable(),
  hidden: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  fields: z.array(field.context),
})

export const amendPage = definePage({
  name: 'disputes/amend',
  context: z.strictObject({
    identity: identityBar.context,
    title: wordKeySchema,
    /** Citation code of the article behind the questions, where there is one. */
    article: z.string().nullable(),
    back: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    conflict: conflict.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    seen: z.string(),
    /** Null on a page that only asks for days. */
    acts: partyActs.nullable(),
    sections: z.array(section),
    groups: z.array(
      z.strictObject({
        fold: z.strictObject({ title: phraseSchema, open: z.boolean() }).nullable(),
        group: rowGroup.context,
      }),
    ),
  }),
})

export type AmendModel = z.input<typeof amendPage.context>
