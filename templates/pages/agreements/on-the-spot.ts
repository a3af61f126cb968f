/** Settled on the spot: one page for consent, oral agreement and payment of a dispute that took twenty minutes. */

import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { rowGroup } from '../../parts/row-group.ts'
import { definePage } from '../define-page.ts'

export const onTheSpotPage = definePage({
  name: 'agreements/on-the-spot',
  context: z.strictObject({
    identity: identityBar.context,
    back: z.string(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    stale: z.boolean(),
    /** The only employer's id; null where one is chosen. */
    respondent: z.string().nullable(),
    form: z.strictObject({
      action: z.string(),
      keys: formKeys.context,
      consent: z.array(field.context),
      content: z.array(field.context),
      clauses: rowGroup.context,
      payment: z.array(field.context),
    }),
    total: z.strictObject({ fen: z.int(), capitals: z.string() }),
  }),
})

export type OnTheSpotModel = z.output<typeof onTheSpotPage.context>
