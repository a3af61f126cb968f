/** What a court takes from who asks for a payment order: without it a worker stands at its counter not knowing the price. */
import { exact, plus, times, toFen } from '../values/exact.ts'
import type { Fen } from '../values/fen.ts'

const WAN = 1_000_000
/** Up to so many fen above the last step, so many tenths of a percent (SSFY 13(1)); the first step costs 50 yuan whatever the sum. */
const FIRST = { upTo: WAN, fee: 5_000 }
const STEPS: readonly (readonly [upTo: number, perMille: number])[] = [
  [10 * WAN, 25],
  [20 * WAN, 20],
  [50 * WAN, 15],
  [100 * WAN, 10],
  [200 * WAN, 9],
  [500 * WAN, 8],
  [1_000 * WAN, 7],
  [2_000 * WAN, 6],
  [Number.MAX_SAFE_INTEGER, 5],
]

/** The fee for a payment order over a sum: a third of that of a property case (SSFY 14(3), 13(1)), rounded to a fen half up. */
export function paymentOrderFee(sum: Fen): Fen {
  let fee = exact(FIRST.fee)
  let from = FIRST.upTo
  for (const [upTo, perMille] of STEPS) {
    if (sum > from) fee = plus(fee, times(exact(Math.min(sum, upTo) - from), perMille, 1000))
    from = upTo
  }
  return toFen(times(fee, 1, 3))
}
