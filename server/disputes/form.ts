/** Reads the small forms of the case page: a call, a look at a covered number, a note. */
import { z } from 'zod'
import { choice, fault, text } from '../http/fields.ts'
import { readHidden, type Hidden } from './reveal-number.ts'
import { openNotesReasons, revealReasons } from './steps/codes.ts'

export const callForm = z.strictObject({ call: text(80) })

export const noteForm = z.strictObject({ body: text(4000, { lines: true }) })

const hidden: z.ZodType<Hidden> = text(80).transform((typed, context) => {
  return readHidden(typed) ?? fault(context, 'unknown-choice')
})

export const revealForm = z.strictObject({ field: hidden, reason: choice(revealReasons) })

export const openNotesForm = z.strictObject({ reason: choice(openNotesReasons) })
