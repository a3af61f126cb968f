/** A case in the order another platform asks for it, each field with its copy button, and the number that platform gave it. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { tabs } from '../../parts/tabs.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const copySheetPage = definePage({
  name: 'copy-sheet/copy-sheet',
  context: z.strictObject({
    identity: identityBar.context,
    tabs: tabs.context,
    blocks: z.array(
      z.strictObject({
        title: wordKeySchema,
        name: z.string().nullable(),
        /** Null where the case does not know it. */
        lines: z.array(z.strictObject({ label: wordKeySchema, text: z.string().nullable() })),
      }),
    ),
    xlsx: z.string(),
    form: z.strictObject({
      action: z.string(),
      keys: formKeys.context,
      number: field.context,
      summary: errorSummary.context.nullable(),
    }),
    back: z.string(),
  }),
})
