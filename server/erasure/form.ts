/** Reads the forms of lists by which records are erased. */
import { z } from 'zod'
import { recordTerms } from '../../workflows/volume/record-terms.ts'
import { choice, id, maybeText, revision } from '../http/fields.ts'

export const proposeForm = z.strictObject({
  unit: id,
  term: choice(recordTerms),
  picked: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [...new Set(given === undefined ? [] : [given].flat())]),
})

export const decideForm = z.strictObject({
  outcome: choice(['erased', 'returned']),
  reason: maybeText(200),
  revision,
})
