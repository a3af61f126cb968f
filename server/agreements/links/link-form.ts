/** Reads what comes through a signing link, and what the desk says when it hands one out. */
import { z } from 'zod'
import { choice, id, text, ticked } from '../../http/fields.ts'
import { authorities } from '../sign-agreement.ts'

export const handOutForm = z.strictObject({
  party: id,
  signedBy: text(60),
  authority: choice(authorities),
})

/** The digits alone open the text; digits and strokes sign it. */
export const linkForm = z.strictObject({
  tail: text(4),
  strokes: z.string().optional(),
  revision: z.string().optional(),
  sign: ticked,
})
