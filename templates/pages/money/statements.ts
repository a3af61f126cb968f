/** Bank statements: bring one in, book its lines by one click, see what fits nothing. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { tabs } from '../../parts/tabs.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const act = z.strictObject({ action: z.string(), keys: formKeys.context })

const proposal = z.strictObject({
  /** The value that names it to the booking. */
  key: z.string(),
  caseHref: z.string(),
  number: z.string(),
  who: phraseSchema,
  fit: tag.context,
  /** Null where the sum fits. */
  over: phraseSchema.nullable(),
  /** The payer is none of the case's employers. */
  check: z.boolean(),
  submit: wordKeySchema,
})

const line = z.strictObject({
  paidOn: z.string(),
  fen: z.int(),
  payer: z.string().nullable(),
  payee: z.string().nullable(),
  /** Masked. */
  account: z.string().nullable(),
  memo: z.string().nullable(),
  /** Null for a line that is settled. */
  book: act.extend({ proposals: z.array(proposal) }).nullable(),
  aside: act.extend({ reasons: z.array(z.strictObject({ value: z.string(), label: wordKeySchema })) }).nullable(),
  /** Back among the open ones; null unless it was put aside. */
  back: act.nullable(),
  reason: wordKeySchema.nullable(),
  /** The case it was booked in. */
  caseHref: z.string().nullable(),
})

export const statementsPage = definePage({
  name: 'money/statements',
  context: z.strictObject({
    errors: errorSummary.context.nullable(),
    bring: z.strictObject({ action: z.string(), keys: formKeys.context, file: field.context }),
    tabs: tabs.context,
    empty: wordKeySchema,
    lines: z.array(line),
    first: z.string().nullable(),
    next: z.string().nullable(),
    latest: dataTable.context,
  }),
})
