/** One step of a case: what the law asks for it, what will follow, and why it was refused if it was. */
import { z } from 'zod'
import { conflict } from '../../parts/conflict.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const stepPage = definePage({
  name: 'disputes/step',
  context: z.strictObject({
    identity: identityBar.context,
    title: wordKeySchema,
    /** Citation code of the article behind the step; null for the desk's own order. */
    article: z.string().nullable(),
    back: z.string(),
    /** A register to be looked at beside the questions; null for most steps. */
    beside: z.strictObject({ href: z.string(), label: wordKeySchema }).nullable(),
    errors: errorSummary.context.nullable(),
    /** Why it was just refused; what was typed stands below. */
    refused: reasons.context.nullable(),
    conflict: conflict.context.nullable(),
    /** The present stage, where the step belongs to another one; null where it belongs here. */
    otherStage: wordKeySchema.nullable(),
    /** Why the step is closed before anything was typed; nothing is asked then. */
    closed: reasons.context.nullable(),
    /** Null for a step that cannot be taken now. */
    form: z
      .strictObject({
        action: z.string(),
        /** One of its fields may bring a file. */
        files: z.boolean(),
        keys: formKeys.context,
        /** Number of the last journal line its reader has seen. */
        seen: z.string(),
        consequences: z.array(wordKeySchema),
        fields: z.array(field.context),
        groups: z.array(rowGroup.context),
        submit: wordKeySchema,
      })
      .nullable(),
  }),
})

export type StepModel = z.input<typeof stepPage.context>
