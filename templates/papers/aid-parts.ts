/** What all papers of legal aid say alike: whose aid it is, who is aided, against whom. */
import { z } from 'zod'
import { body, code, fen, orNull, text } from './context-parts.ts'

/** The union's own aid (工会法 30) or the state's; the state's agency decides in its own name, which a hand may have to fill in. */
export const aidOf = {
  /** 援 number; null before it is given. */
  number: orNull(text),
  union: z.boolean(),
  agencyName: orNull(text),
  workerName: text,
  employerNames: z.array(text).min(1),
}

/** What is asked of the other side. */
export const claims = z.array(z.strictObject({ item: code('item'), amount: orNull(fen) }))

/** Who carries the case. */
export const aidLawyer = z.strictObject({ name: text, firm: text, licence: text, phone: orNull(text) })

/** Where an objection goes: the union above, or the bureau that set the agency up (法律援助法 49). */
export const reviewer = orNull(body)
