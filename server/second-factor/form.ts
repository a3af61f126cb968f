/** Reads the codes of a second factor. */
import { z } from 'zod'
import { text } from '../http/fields.ts'

export const codeForm = z.strictObject({ code: text(40) })
export const signInCodeForm = z.strictObject({ code: text(40), to: z.string().optional() })
export const noForm = z.strictObject({})
