/** Cells as typed fields: a spreadsheet writes more loosely than a form, and loses what a form would not. */
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { readLooseDay } from '../../workflows/values/loose-day.ts'
import { fault, maybeText } from '../http/fields.ts'
import { identity, isNoPhone } from '../intake/form.ts'

/** Narrow figures and signs. */
export const narrowCell = (text: string): string => text.normalize('NFKC').trim()

/** The marks of money gone: U+00A5, U+FFE5, and U+5143 behind; a dash is no sum. */
export function sumCell(text: string): string {
  const sum = narrowCell(text).replaceAll(/^[\u00a5\uffe5]\s*|(?<!\s)\s*\u5143$/gu, '')
  return /^[-\u2014]+$/u.test(sum) ? '' : sum
}

/** A phone, or nothing where it is said that there is none. */
export const phoneCell = (text: string): string => (isNoPhone(text) ? '' : narrowCell(text))

/** An optional day in any of the usual ways. */
export const looseDay = maybeText(40).transform((value, context) =>
  value === null ? null : (readLooseDay(value) ?? fault(context, 'impossible-date')),
)

/** An optional identity number; powers of ten, or the three noughts Excel puts for the figures it lost, are none. */
export const identityCell = maybeText(40).transform((value, context) => {
  if (value === null) return null
  const lost = /^\d(?:\.\d+)?e\+?\d+$/iu.test(value) || (/^\d{15}000$/u.test(value) && !readIdentityNumber(value).valid)
  if (lost) return fault(context, 'cell-digits-lost')
  const read = identity.safeParse(value)
  return read.success ? read.data : fault(context, read.error.issues[0]?.message ?? 'identity-unreadable')
})
