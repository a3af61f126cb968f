/** Typed form fields: each turns what was typed into a value or a fault code that the catalogues explain. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import { parseDay, type Day } from '../../workflows/values/day.ts'
import { parseYuan, type Fen } from '../../workflows/values/fen.ts'
import { readText } from '../../workflows/values/clean-text.ts'
import { readName } from '../../workflows/values/person-name.ts'
import { readPhone } from '../../workflows/values/phone.ts'

type FaultValues = Record<string, string | number>

/** Reports `code` for the field at hand. */
export function fault(context: z.RefinementCtx, code: string, values: FaultValues = {}): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: code, params: values })
  return z.NEVER
}

/** What was typed, as one trimmed string; absent is empty, and of a repeated name the first counts. */
const typed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim())

/** Required text of 1 to `max` code points. */
export const text = (max: number, options: { lines?: boolean } = {}): z.ZodType<string> =>
  typed.transform((value, context) => {
    if (value === '') return fault(context, 'required')
    return checkedText(value, max, options.lines ?? false, context)
  })

/** Optional text; empty becomes null. */
export const maybeText = (max: number, options: { lines?: boolean } = {}): z.ZodType<string | null> =>
  typed.transform((value, context) => (value === '' ? null : checkedText(value, max, options.lines ?? false, context)))

function checkedText(value: string, max: number, lines: boolean, context: z.RefinementCtx): string {
  const read = readText(value, { min: 1, max, lines })
  return read.ok ? read.value : fault(context, read.fault, { max })
}

/** A required name of a person, kept as typed; rare characters stand. */
export const personName: z.ZodType<string> = typed.transform((value, context) => {
  if (value === '') return fault(context, 'required')
  const read = readName(value)
  return read.ok ? read.value.name : fault(context, read.fault)
})

/** An optional name of a person; empty becomes null. */
export const maybeName: z.ZodType<string | null> = typed.transform((value, context) => {
  if (value === '') return null
  const read = readName(value)
  return read.ok ? read.value.name : fault(context, read.fault)
})

/** An optional phone number as it is stored; empty becomes null. */
export const maybePhone: z.ZodType<string | null> = typed.transform((value, context) => {
  if (value === '') return null
  const read = readPhone(value)
  return read.valid ? read.normal : fault(context, read.faults[0] ?? 'phone-unknown')
})

/** A required day, real and in `YYYY-MM-DD`. */
export const dayField: z.ZodType<Day> = typed.transform((value, context) => {
  if (value === '') return fault(context, 'required')
  return parseDay(value) ?? fault(context, 'impossible-date')
})

/** An optional day; empty becomes null. */
export const maybeDay: z.ZodType<Day | null> = typed.transform((value, context) =>
  value === '' ? null : (parseDay(value) ?? fault(context, 'impossible-date')),
)

/** An optional time of day `HH:MM`. */
export const maybeTime: z.ZodType<string | null> = typed.transform((value, context) => {
  if (value === '') return null
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : fault(context, 'impossible-time')
})

/** A required amount of yuan, above zero. */
export const yuan: z.ZodType<Fen> = typed.transform((value, context) => {
  if (value === '') return fault(context, 'required')
  const read = parseYuan(value)
  if (!read.ok) return fault(context, read.fault)
  return read.value > 0 ? read.value : fault(context, 'amount-zero')
})

/** An optional amount of yuan; empty becomes null. */
export const maybeYuan: z.ZodType<Fen | null> = typed.transform((value, context) => {
  if (value === '') return null
  const read = parseYuan(value)
  return read.ok ? read.value : fault(context, read.fault)
})

/** One of a fixed list of codes. */
export const choice = <const Code extends string>(codes: readonly Code[]): z.ZodType<Code> =>
  typed.transform((value, context) => {
    if (value === '') return fault(context, 'required')
    return codes.find((code) => code === value) ?? fault(context, 'unknown-choice')
  })

/** One of a fixed list of codes, or null when nothing was chosen. */
export const maybeChoice = <const Code extends string>(codes: readonly Code[]): z.ZodType<Code | null> =>
  typed.transform((value, context) =>
    value === '' ? null : (codes.find((code) => code === value) ?? fault(context, 'unknown-choice')),
  )

/** Any number of codes of a fixed list. */
export const choices = <const Code extends string>(codes: readonly Code[]): z.ZodType<Code[]> =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value, context) => {
      const given = value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
      const found = codes.filter((code) => given.includes(code))
      return found.length === new Set(given).size ? found : fault(context, 'unknown-choice')
    })

/** A ticked box. */
export const ticked: z.ZodType<boolean> = typed.transform((value) => value !== '')

/** A whole number from 0 to `most`; nothing typed is 0, and separators of thousands are passed over. */
export const countUpTo = (most: number): z.ZodType<number> =>
  typed.transform((value, context) => {
    const digits = value.replaceAll(/[,\uff0c\s]/gu, '')
    if (digits === '') return 0
    if (!/^\d{1,9}$/u.test(digits) || Number(digits) > most) return fault(context, 'count-wrong', { most })
    return Number(digits)
  })

/** The id of a row. */
export const id: z.ZodType<string> = typed.transform((value, context) =>
  /^[0-9a-f-]{36}$/.test(value) ? value : fault(context, value === '' ? 'required' : 'unknown-choice'),
)

/** The id of a row, or null when nothing was chosen. */
export const maybeId: z.ZodType<string | null> = typed.transform((value, context) => {
  if (value === '') return null
  return /^[0-9a-f-]{36}$/.test(value) ? value : fault(context, 'unknown-choice')
})

/** The revision the form was drawn from. */
export const revision: z.ZodType<number> = typed.transform((value, context) =>
  /^\d{1,9}$/.test(value) ? Number(value) : fault(context, 'form-damaged'),
)

/** Reads a form by its schema: the typed command, or every fault with its field. An unknown field is a fault of the whole form. */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  body: Record<string, unknown>,
): { ok: true; value: Value } | { ok: false; faults: FieldFault[] } {
  const read = schema.safeParse({ ...body })
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, faults: read.error.issues.map(asFault) }
}

function asFault(issue: z.core.$ZodIssue): FieldFault {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return { field, code: 'unknown-field', values: { names: issue.keys.join(', ').slice(0, 80) } }
  if (issue.code === 'custom') return { field, code: issue.message, values: (issue.params ?? {}) as FaultValues }
  return { field, code: 'form-damaged' }
}
