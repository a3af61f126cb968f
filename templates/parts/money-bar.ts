/** The four sums of a case side by side (claimed, agreed, received, verified): the one picture a supervisor asks for first. */

import { z } from 'zod'
import { definePart } from './define-part.ts'

const sum = z.int().nullable()
const width = z.int().min(0).max(1000)

/** Sums in fen, null where nothing is known yet; widths in thousandths of the longest sum. */
export const moneyBar = definePart({
  name: 'money-bar',
  context: z.strictObject({
    claimed: sum,
    agreed: sum,
    received: sum,
    verified: sum,
    widths: z.strictObject({ claimed: width, agreed: width, received: width, verified: width }),
  }),
})

export type MoneyBar = z.output<typeof moneyBar.context>

/** Draws the bar of four sums in fen. */
export function moneyBarOf(sums: Omit<MoneyBar, 'widths'>): MoneyBar {
  const longest = Math.max(sums.claimed ?? 0, sums.agreed ?? 0, sums.received ?? 0, sums.verified ?? 0)
  const share = (amount: number | null) => (longest === 0 ? 0 : Math.round((Math.max(amount ?? 0, 0) / longest) * 1000))
  return {
    ...sums,
    widths: {
      claimed: share(sums.claimed),
      agreed: share(sums.agreed),
      received: share(sums.received),
      verified: share(sums.verified),
    },
  }
}
