/** The course of a negotiation: who offered what and when, and how far apart the two sides still are. */

import { z } from 'zod'
import { definePart } from './define-part.ts'

const offer = z.strictObject({
  round: z.int(),
  day: z.string(),
  time: z.string().nullable(),
  side: z.enum(['worker', 'employer', 'mediator']),
  who: z.string(),
  /** Sum in fen; null for an offer in kind. */
  amount: z.int().nullable(),
  terms: z.string().nullable(),
  answer: z.enum(['open', 'accepted', 'declined', 'replaced']),
})

export const offerTable = definePart({
  name: 'offer-table',
  context: z.strictObject({
    offers: z.array(offer),
    /** Last demand less last offer in fen; null while one side has named none, 0 when they meet. */
    gap: z.int().nullable(),
  }),
})

export type OfferTable = z.output<typeof offerTable.context>
