/** The three hidden fields every writing form carries: the token, the intent's key, and the revision it was drawn from. */

import { z } from 'zod'
import { definePart } from './define-part.ts'

/** `key` makes a second click the same intent; `revision` is null for a form that opens something new. */
export const formKeys = definePart({
  name: 'form-keys',
  context: z.strictObject({ key: z.string(), revision: z.int().nullable() }),
})
