/** Quotients that lose nothing: a wage divided by 21.75 is rounded once, where the law's own step ends, and never before. */
import { fen, formatYuan, type Fen } from './fen.ts'

/** top / bottom, bottom above zero; amounts are in fen. */
export type Exact = { readonly top: bigint; readonly bottom: bigint }

/**
 * A whole number, or a quotient of two.
 * @throws RangeError for parts that are not whole or a bottom that is not above zero
 */
export function exact(top: number, bottom = 1): Exact {
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom <= 0)
    throw new RangeError('a quotient needs two whole numbers, the lower one above zero')
  return { top: BigInt(top), bottom: BigInt(bottom) }
}

export const nothing: Exact = exact(0)

export const plus = (a: Exact, b: Exact): Exact => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})

/** The product of a quotient and `top / bottom`. */
export function times(a: Exact, top: number, bottom = 1): Exact {
  const by = exact(top, bottom)
  return { top: a.top * by.top, bottom: a.bottom * by.bottom }
}

/** What an amount lacks of a goal; nothing when it reaches it. */
export const lackOf = (goal: Exact, amount: Exact): Exact =>
  isLess(amount, goal)
    ? { top: goal.top * amount.bottom - amount.top * goal.bottom, bottom: goal.bottom * amount.bottom }
    : nothing

export const isLess = (a: Exact, b: Exact): boolean => a.top * b.bottom < b.top * a.bottom
export const smaller = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a)
export const larger = (a: Exact, b: Exact): Exact => (isLess(a, b) ? b : a)

/**
 * The amount in whole fen, half up.
 * @throws RangeError below zero or beyond 2^53
 */
export function toFen({ top, bottom }: Exact): Fen {
  if (top < 0n) throw new RangeError('a calculated amount is never below zero')
  return fen(Number((2n * top + bottom) / (2n * bottom)))
}

/** The largest whole number not above a quotient that is not below zero. */
export const wholePart = ({ top, bottom }: Exact): number => Number(top / bottom)

/** For reading: yuan with two decimals, half up; the calculation goes on with the unrounded amount. */
export const yuanText = (amount: Exact): string => formatYuan(toFen(amount))
