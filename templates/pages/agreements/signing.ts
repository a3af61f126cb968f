/** One signing round: who signs for whom by which right, the mediator, and the seal where its custodian sits at the desk. */

import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { reasons } from '../../parts/reasons.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const signAgreementPage = definePage({
  name: 'agreements/signing',
  context: z.strictObject({
    identity: identityBar.context,
    number: z.string().nullable(),
    back: z.string(),
    print: z.string().nullable(),
    /** How many pages of the frozen paper came back; null while none was issued. */
    returned: z.strictObject({ href: z.string(), back: z.int(), pages: z.int() }).nullable(),
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    stale: z.boolean(),
    form: z.strictObject({
      action: z.string(),
      keys: formKeys.context,
      day: field.context,
      parties: z.array(
        z.strictObject({
          id: z.string(),
          at: z.int(),
          name: z.string(),
          side: z.enum(['worker', 'employer']),
          /** Where this hand may sign on the screen instead. */
          screen: z.string(),
          fields: z.array(field.context),
          /** The representative who signed for one who has not consented. */
          represented: z.string().nullable(),
        }),
      ),
      /** Where the mediator signs on the screen; null once he has signed. */
      mediatorScreen: z.string().nullable(),
      /** Mediator and seal; empty when both are there or not this person's to give. */
      officials: z.array(field.context),
    }),
    /** Hands a link to one of those who still have to sign; null once all parties have. */
    link: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
        /** Links still open: for whom and until when. */
        open: z.array(z.strictObject({ who: z.string(), until: z.string() })),
      })
      .nullable(),
    /** Those who have signed already. */
    done: z.array(z.strictObject({ who: z.string(), on: z.string(), way: wordKeySchema })),
    /** Whoever sits here may not seal: the paper goes to the tray. */
    sealElsewhere: z.boolean(),
  }),
})

export type SigningModel = z.output<typeof signAgreementPage.context>
