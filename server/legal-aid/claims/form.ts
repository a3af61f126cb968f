/** Reads the amended claims of an aid case: rows as they stand, further rows, what was emptied dropped. */
import { z } from 'zod'
import { claimItems, isPayment, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { claimAmendmentReasons } from '../../../workflows/legal-aid/codes.ts'
import { choice, dayField, maybeYuan, revision } from '../../http/fields.ts'

const itemCodes = claimItems.map((item) => item.code as ClaimItemCode)

const row = z
  .strictObject({ at: z.string(), item: choice(itemCodes), amount: maybeYuan })
  .refine(({ item, amount }) => amount === null || isPayment(item), {
    path: ['amount'],
    message: 'no-sum-of-this-item',
  })

export const claimsForm = z
  .strictObject({ on: dayField, revision, reason: choice(claimAmendmentReasons), claims: z.array(row) })
  .refine(({ claims }) => claims.length > 0, { path: ['claims', '0', 'item'], message: 'required' })
  .transform(({ on, revision: seen, reason, claims }) => ({
    revision: seen,
    ask: {
      type: 'claims-amended' as const,
      occurredOn: on,
      asked: { reason, claims: claims.map(({ item, amount }) => ({ item, amountFen: amount })) },
    },
  }))
