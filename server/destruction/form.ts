/** Reads the forms of destruction lists. */
import { z } from 'zod'
import { choice, dayField, id, maybeText, revision } from '../http/fields.ts'

export const proposeForm = z.strictObject({
  committee: id,
  picked: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [...new Set(given === undefined ? [] : [given].flat())]),
})

export const decideForm = z.strictObject({
  outcome: choice(['approved', 'returned']),
  reason: maybeText(200),
  revision,
})

export const carryOutForm = z.strictObject({ on: dayField, revision })
