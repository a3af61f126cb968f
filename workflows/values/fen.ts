/** Money as whole fen: without it the room would add yuan as floating numbers and lose fen in the monthly totals. */
import { bad, good, type Result } from './result.ts'

declare const fenBrand: unique symbol
/** A whole number of fen; negative only for a counter-entry of the ledger. */
export type Fen = number & { readonly [fenBrand]: true }

/** The largest sum a form accepts: 9,999,999,999.99 yuan in fen. */
export const LARGEST_FORM_SUM = 999_999_999_999

/** Why a typed amount is refused; each is a catalogue key suffix `fault.<code>`. */
export type MoneyFault =
  | 'amount-empty'
  | 'amount-full-width'
  | 'amount-in-ten-thousands'
  | 'amount-negative'
  | 'amount-exponent'
  | 'amount-separators'
  | 'amount-decimals'
  | 'amount-too-large'
  | 'amount-zero'
  | 'amount-not-a-number'

/**
 * Takes a whole number as fen.
 * @throws RangeError when the number is not whole or beyond 2^53
 */
export function fen(amount: number): Fen {
  // Adding 0 turns -0 into 0: it would travel into equality tests as something else.
  const whole = amount + 0
  if (!isFen(whole)) throw new RangeError('an amount of fen must be a whole, safe number')
  return whole
}

const isFen = (amount: number): amount is Fen => Number.isSafeInteger(amount)

/** A figure the keyboard's full-width mode produces, a decimal point or a comma of that mode. */
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/u
/** Ten thousand and hundred million as a clerk may type them beside a figure. */
const MYRIAD = /[\u4e07\u842c\u4ebf\u5104]|\dw$/iu
const PLAIN = /^(?:0|[1-9]\d*)(?:\.(\d+))?$/u
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/u

/**
 * Reads yuan as a person types them (`1234`, `1234.5`, `1,234.50`) into fen, guessing nothing.
 * @param options.zero `refuse` where a sum of nothing makes no sense (a clause, a payment)
 */
export function parseYuan(text: string, options: { zero?: 'accept' | 'refuse' } = {}): Result<Fen, MoneyFault> {
  const typed = text.trim()
  const shape = shapeFault(typed)
  if (shape !== null) return bad(shape)
  const [yuan = '', decimals = ''] = typed.replaceAll(',', '').split('.')
  if (decimals.length > 2) return bad('amount-decimals')
  if (yuan.length > 10) return bad('amount-too-large')
  const total = Number.parseInt(yuan + decimals.padEnd(2, '0'), 10)
  if (total === 0 && options.zero === 'refuse') return bad('amount-zero')
  return good(fen(total))
}

function shapeFault(typed: string): MoneyFault | null {
  if (typed === '') return 'amount-empty'
  if (FULL_WIDTH.test(typed)) return 'amount-full-width'
  if (MYRIAD.test(typed)) return 'amount-in-ten-thousands'
  if (/^[-\u2212\u2013(]/u.test(typed)) return 'amount-negative'
  if (/^[\d.,]+e[+-]?\d+$/iu.test(typed)) return 'amount-exponent'
  if (PLAIN.test(typed) || GROUPED.test(typed)) return null
  return typed.includes(',') && /^[\d,]+(?:\.\d*)?$/u.test(typed) ? 'amount-separators' : 'amount-not-a-number'
}

/** Yuan for reading: `1,234.50`, a counter-entry `-1,234.50`. */
export function formatYuan(amount: Fen): string {
  const [whole = '', cents = ''] = plainYuan(amount).split('.')
  return `${groupThousands(whole)}.${cents}`
}

/** Yuan for machines and exports: `1234.50`. */
export function plainYuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The amount in ten thousands of yuan (wan) with two decimals, half up away from zero: 12 345.00 yuan is `1.23`. */
export function tenThousandYuan(amount: Fen): string {
  const size = Math.abs(amount)
  const rest = size % 10_000
  const hundredths = (size - rest) / 10_000 + (rest >= 5_000 ? 1 : 0)
  return formatYuan(fen(amount < 0 ? -hundredths : hundredths))
}

/**
 * The sum of amounts; 0 for none.
 * @throws RangeError when the sum leaves the safe range
 */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = fen(0)
  for (const amount of amounts) total = fen(total + amount)
  return total
}

/** Most sums of a page are short, and looking for places of separators costs more than the rest of writing them. */
const groupThousands = (whole: string): string =>
  whole.length <= 3 ? whole : whole.replaceAll(/\B(?=(?:\d{3}){1,5}$)/gu, ',')
