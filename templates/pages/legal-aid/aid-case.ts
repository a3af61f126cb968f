/** One aid case: its particulars, terms, proceedings and money, and what can be done now with the reasons of all else. */
import { z } from 'zod'
import { conflict } from '../../parts/conflict.ts'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { issuedPaper } from '../papers/preview.ts'

export const aidCasePage = definePage({
  name: 'legal-aid/aid-case',
  context: z.strictObject({
    heading: z.string(),
    name: z.string(),
    tags: z.array(tag.context),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    /** What was typed beside what somebody saved meanwhile. */
    conflict: conflict.context.nullable(),
    facts: facts.context,
    terms: z.array(z.strictObject({ name: wordKeySchema, lamp: lamp.context, article: z.string() })),
    claims: dataTable.context,
    /** Where the claims are amended; null while they cannot be. */
    amendClaims: z.string().nullable(),
    /** The page of an objection; null where nobody objected. */
    review: z.strictObject({ href: z.string(), open: z.boolean() }).nullable(),
    proceedings: dataTable.context,
    receipts: dataTable.context,
    /** Materials of the dispute by name alone; null where it came from none. */
    evidence: dataTable.context.nullable(),
    /** Payments that somebody else than their recorder may confirm here. */
    confirm: z.array(
      z.strictObject({ action: z.string(), keys: formKeys.context, paidOn: z.string(), amount: z.int() }),
    ),
    /** Papers that can be made now and those that were issued; null for whoever may not see them. */
    papers: z
      .strictObject({
        ready: z.array(z.strictObject({ title: wordKeySchema, href: z.string() })),
        issued: z.array(issuedPaper),
      })
      .nullable(),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        label: wordKeySchema,
        primary: z.boolean(),
        /** Unfolded: the primary step, or the one just refused. */
        open: z.boolean(),
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
      }),
    ),
    closed: z.array(z.strictObject({ label: wordKeySchema, reasons: reasons.context })),
    stage: wordKeySchema,
    history: timeline.context,
  }),
})
