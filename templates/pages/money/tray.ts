/** The tray of money that nobody but its recorder has confirmed: one click a payment, by what the second person has seen. */
import { z } from 'zod'
import { filterBar } from '../../parts/filter-bar.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const paymentTrayPage = definePage({
  name: 'money/tray',
  context: z.strictObject({
    /** Bank statements; null for a role that records no payments. */
    statements: z.string().nullable(),
    filter: filterBar.context,
    rows: z.array(
      z.strictObject({
        caseHref: z.string(),
        number: z.string(),
        payee: z.string(),
        payer: z.string(),
        unit: z.string(),
        fen: z.int(),
        paidOn: z.string(),
        manner: wordKeySchema,
        evidence: wordKeySchema,
        recorder: z.string(),
        /** Null where the reader recorded it himself and another person must look. */
        verify: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
        /** Null where the role may not correct. */
        counterHref: z.string().nullable(),
      }),
    ),
    totalFen: z.int(),
    total: z.int(),
    first: z.string().nullable(),
    next: z.string().nullable(),
  }),
})
