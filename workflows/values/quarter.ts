/** Quarters as text (`YYYY-Qn`): three months of the calendar, which a quarter's figures are the sum of. */
import { addMonthsTo, month, type Month } from './day.ts'

declare const quarterBrand: unique symbol
/** A quarter of a calendar year, `YYYY-Q1` to `YYYY-Q4`. */
export type Quarter = string & { readonly [quarterBrand]: true }

const isQuarter = (text: string): text is Quarter => /^(19|20|21)\d\d-Q[1-4]$/u.test(text)

/** The quarter from 2000 on that a text names, or null. */
export const parseQuarter = (text: string): Quarter | null => (isQuarter(text) && text >= '2000' ? text : null)

/** The quarter a month lies in. */
export function quarterOf(of: Month): Quarter {
  const text = `${of.slice(0, 4)}-Q${Math.ceil(Number(of.slice(5)) / 3)}`
  if (!isQuarter(text)) throw new RangeError('not a quarter between 1900 and 2199')
  return text
}

/** The three months of a quarter, in their order. */
export function monthsOf(quarter: Quarter): [Month, Month, Month] {
  const first = month(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}`)
  return [first, addMonthsTo(first, 1), addMonthsTo(first, 2)]
}
