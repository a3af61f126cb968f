/** Reads the hand-over form: who takes the cases, from which day, why, and which. */
import { z } from 'zod'
import { choice, dayField, fault } from '../http/fields.ts'
import { replaceReasons } from '../disputes/steps/codes.ts'

const picked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value, context) => {
    const given = value === undefined ? [] : Array.isArray(value) ? value : [value]
    return given.length > 0 ? given : fault(context, 'no-case-picked')
  })

/** `successors` are the ids that were offered. */
export const handOverForm = (successors: readonly string[]) =>
  z.strictObject({ joining: choice(successors), on: dayField, reason: choice(replaceReasons), picked })
