/**
 * What the desk itself writes into the journal: a term that ran out, a term whose last day moved with the calendar. No machine
 * knows these lines, for no clock moves a case; they leave stage, state and context as they are.
 */
import { z } from 'zod'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const rule = z.string().regex(/^(?:T\d{1,2}[A-Z]?|first-contact)$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const deskNotes = {
  'term-expired': z.strictObject({ clockId: id, rule, day }),
  'term-settled-again': z.strictObject({ clockId: id, rule, before: day, day }),
} as const

export type DeskNote = {
  [Type in keyof typeof deskNotes]: { type: Type; data: z.infer<(typeof deskNotes)[Type]> }
}[keyof typeof deskNotes]

/** Stands as the actor of such a line; no person has this id. */
export const DESK_ITSELF = 'desk'
