/**
 * What stands in the journal beside the machine: a term that ran out or moved with the calendar, money whose day came, which the
 * desk itself writes, a case that passes to another desk before it has a mediator, what people do to the archived volume, and
 * what is handed over to other bodies than courts. These lines leave stage, state and context as they are.
 */
import { z } from 'zod'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const rule = z.string().regex(/^(?:T\d{1,2}[A-Z]?|first-contact)$/)
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const deskNotes = {
  'term-expired': z.strictObject({ clockId: id, rule, day }),
  'term-settled-again': z.strictObject({ clockId: id, rule, before: day, day }),
  'fell-due': z.strictObject({ instalments: z.int().positive(), fen: z.int().positive() }),
  'holder-replaced': z.strictObject({ leavingId: id, joiningId: id, reason: code }),
  'retention-changed': z.strictObject({ retention: code, reason: code }),
  'handed-over': z.strictObject({ handOverId: id, kind: code }),
  'hand-over-answered': z.strictObject({ handOverId: id, kind: code, result: code }),
  'volume-destroyed': z.strictObject({ listId: id, number: code }),
} as const

export type DeskNote = {
  [Type in keyof typeof deskNotes]: { type: Type; data: z.infer<(typeof deskNotes)[Type]> }
}[keyof typeof deskNotes]

/** Stands as the actor of a line nobody wrote; no person has this id. */
export const DESK_ITSELF = 'desk'
