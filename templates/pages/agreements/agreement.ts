/** An agreement once it left the draft: how it stands, its frozen paper, who signed, and what may be done with it. */

import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { notice } from '../../parts/notice.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { htmlSchema } from '../html.ts'
import { issuedPaper } from '../papers/preview.ts'

/** A step taken on this page: its questions and what follows from it. */
const act = z.strictObject({
  title: wordKeySchema,
  help: wordKeySchema,
  action: z.string(),
  keys: formKeys.context,
  fields: z.array(field.context),
  submit: wordKeySchema,
  /** Open because it was just refused. */
  open: z.boolean(),
})

export const showAgreement = definePage({
  name: 'agreements/agreement',
  context: z.strictObject({
    identity: identityBar.context,
    number: z.string().nullable(),
    state: tag.context,
    notice: notice.context.nullable(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    total: z.int(),
    capitals: z.string(),
    effectiveOn: z.string().nullable(),
    /** Null for an oral agreement: nobody signs and nobody holds a copy. */
    copies: z.int().nullable(),
    marks: z.array(
      z.strictObject({
        who: z.string(),
        by: z.string().nullable(),
        authority: wordKeySchema.nullable(),
        on: z.string().nullable(),
      }),
    ),
    /** Points of the lint set aside when it was handed over, with the one reason given. */
    doubts: z
      .strictObject({
        points: z.array(z.strictObject({ what: wordKeySchema, who: z.string().nullable() })),
        reason: z.string(),
        by: z.string(),
      })
      .nullable(),
    preview: htmlSchema.nullable(),
    issued: z.array(issuedPaper),
    /** Makes the copy with the hands that signed on a screen; null when there is one or nothing to show. */
    copy: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
    links: z.array(z.strictObject({ href: z.string(), label: wordKeySchema, primary: z.boolean() })),
    acts: z.array(act),
  }),
})

export type AgreementModel = z.output<typeof showAgreement.context>
