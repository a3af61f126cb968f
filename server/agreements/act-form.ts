/** Reads the small forms of an agreement's own page: a day, a reason, the revision seen. */
import { z } from 'zod'
import { choice, dayField, maybeText, revision, ticked } from '../http/fields.ts'
import { redraftReasons, resumeReasons } from './leave-signing.ts'
import { voidReasons } from './void-agreement.ts'

const common = { revision, on: dayField }

export const handOverForm = z.strictObject({
  ...common,
  reason: maybeText(300, { lines: true }).optional(),
  others: ticked,
})
export const redraftForm = z.strictObject({ ...common, reason: choice(redraftReasons) })
export const resumeForm = z.strictObject({ ...common, reason: choice(resumeReasons) })
export const voidForm = z.strictObject({ ...common, reason: choice(voidReasons), reopen: ticked })
export const trayForm = z.strictObject({
  on: dayField,
  image: ticked,
  picked: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])),
})
