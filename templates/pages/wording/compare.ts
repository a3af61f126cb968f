/** A text beside another, line by line: an earlier version to bring back, or a proposal for the second pair of eyes. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { reasons } from '../../parts/reasons.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

const act = z.strictObject({
  action: z.string(),
  unit: z.string(),
  keys: formKeys.context,
  /** What the button stands for: a decision's outcome or a version's number. */
  name: z.enum(['outcome', 'number']),
  value: z.string(),
  fields: z.array(field.context),
  submit: wordKeySchema,
  primary: z.boolean(),
})

export const wordingComparePage = definePage({
  name: 'wording/compare',
  context: z.strictObject({
    heading: z.string(),
    facts: facts.context,
    notices: z.array(notice.context),
    errors: errorSummary.context.nullable(),
    /** Why the reader may not let it hold. */
    closed: reasons.context.nullable(),
    acts: z.array(act),
    /** Chooses what it is compared with; null for a proposal, which is compared with what holds. */
    filter: filterBar.context.nullable(),
    against: phraseSchema,
    same: z.boolean(),
    /** Changed lines with a few around them; null for what was left out. */
    lines: z.array(
      z.strictObject({
        kind: z.enum(['same', 'gone', 'new', 'left-out']),
        before: z.string(),
        after: z.string(),
        text: z.string(),
      }),
    ),
    preview: htmlSchema,
    edit: z.string(),
    back: z.string(),
  }),
})
