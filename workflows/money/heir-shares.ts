/** What each of several heirs gets of one sum: whole fen that add up to it, whatever the shares (MFD 1130, 1132). */
import { fen, type Fen } from '../values/fen.ts'

/**
 * Cuts a sum in fen by whole parts, each at least one. Every heir gets his part rounded down; the fen left over go one by one
 * to those who lost most by rounding, the first named first. Throws RangeError without parts or with one that is none.
 */
export function heirShares(sum: Fen, parts: readonly number[]): Fen[] {
  if (parts.length === 0 || parts.some((part) => !Number.isSafeInteger(part) || part < 1))
    throw new RangeError('a sum is shared among whole parts')
  const whole = BigInt(parts.reduce((total, part) => total + part, 0))
  const cut = parts.map((part, at) => {
    const exact = BigInt(sum) * BigInt(part)
    return { at, down: exact / whole, rest: exact % whole }
  })
  const left = Number(BigInt(sum) - cut.reduce((total, one) => total + one.down, 0n))
  const lucky = new Set(
    cut
      .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map((one) => one.at),
  )
  return cut.map((one) => fen(Number(one.down) + (lucky.has(one.at) ? 1 : 0)))
}

/**
 * Cuts a further sum so that what each has received comes as near to his share as it can: exactly, once every sum was cut
 * this way. `received` in fen, in the order of the parts. Throws as `heirShares` does.
 */
export function nextCut(sum: Fen, parts: readonly number[], received: readonly number[]): Fen[] {
  const whole = fen(sum + received.reduce((total, one) => total + one, 0))
  const wanted = heirShares(whole, parts).map((share, at) => Math.max(0, share - (received[at] ?? 0)))
  let left: number = sum
  const cut = wanted.map((want) => {
    const one = Math.min(want, left)
    left -= one
    return one
  })
  // Somebody was paid ahead of his share: what he had too much is not to be had from the others.
  return cut.map((one, at) => fen(at === 0 ? one + left : one))
}
