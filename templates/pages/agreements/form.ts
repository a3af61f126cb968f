/** An agreement as data: clauses, instalments and terms on one page, with its faults and the paper it makes. */

import { z } from 'zod'
import { conflict } from '../../parts/conflict.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'

/** One finding of the lint: an error bars ink, a warning wants a reason, advice asks for nothing. */
const finding = z.strictObject({
  severity: z.enum(['error', 'warning', 'advice']),
  what: phraseSchema,
  /** The party it is about. */
  who: z.string().nullable(),
  /** The law behind it. */
  article: z.string().nullable(),
})

export const formAgreement = definePage({
  name: 'agreements/form',
  context: z.strictObject({
    identity: identityBar.context,
    title: wordKeySchema,
    lead: wordKeySchema,
    back: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    /** Why the step is closed before anything was typed. */
    closed: reasons.context.nullable(),
    conflict: conflict.context.nullable(),
    form: z.strictObject({
      action: z.string(),
      keys: formKeys.context,
      hidden: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      head: z.array(field.context),
      /** What each side held and who answers for what, folded away while nobody uses it. */
      sides: z.strictObject({ fields: z.array(field.context), open: z.boolean() }),
      clauses: rowGroup.context,
      /** One item and sum for every worker of a group; null for a single worker. */
      same: z.array(field.context).nullable(),
      plan: z.array(field.context),
      instalments: rowGroup.context,
      terms: z.array(field.context),
      save: wordKeySchema,
    }),
    total: z.strictObject({ fen: z.int(), capitals: z.string(), copies: z.int() }),
    /** Null before the first save. */
    check: z
      .strictObject({
        findings: z.array(finding),
        /** Ways to an enforceable paper from the day of effect on. */
        routes: z.array(z.strictObject({ label: wordKeySchema, open: z.boolean(), reasons: reasons.context })),
        preview: htmlSchema,
        pdf: z.string(),
      })
      .nullable(),
    /** Handing over for signing; null before the first save and while the lint bars ink. */
    sign: z.strictObject({ action: z.string(), keys: formKeys.context, fields: z.array(field.context) }).nullable(),
  }),
})

export type AgreementFormModel = z.output<typeof formAgreement.context>
