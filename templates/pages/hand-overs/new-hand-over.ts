/** Hands a matter over to a body that is no court: the kinds to choose from, what the law says, the form. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tabs } from '../../parts/tabs.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const newHandOverPage = definePage({
  name: 'hand-overs/new-hand-over',
  context: z.strictObject({
    caseHref: z.string(),
    caseText: z.string(),
    kinds: tabs.context,
    kind: z.string(),
    /** What this kind is for and on which article it rests. */
    about: phraseSchema,
    /** What the law says against it today. */
    against: reasons.context,
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    action: z.string(),
    keys: formKeys.context,
    fields: z.array(field.context),
  }),
})
