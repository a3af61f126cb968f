/** Reads the second person's word on access. */
import { z } from 'zod'
import { choice, maybeText, revision } from '../http/fields.ts'

/** Longest reason, in characters. */
export const LONGEST_REASON = 300

export const decideForm = z.strictObject({
  word: choice(['agreed', 'refused']),
  reason: maybeText(LONGEST_REASON),
  revision,
})
