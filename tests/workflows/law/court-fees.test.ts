import { expect, test } from 'vitest'
import { paymentOrderFee } from '../../../workflows/law/court-fees.ts'
import { fen } from '../../../workflows/values/fen.ts'

// A third of the property case fee worked out by hand from 诉讼费用交纳办法 13(1): yuan asked for, yuan of that fee.
const table: [asked: number, propertyFee: number][] = [
  [1, 50],
  [10_000, 50],
  [20_000, 300],
  [100_000, 2_300],
  [200_000, 4_300],
  [500_000, 8_800],
  [1_000_000, 13_800],
  [2_000_000, 22_800],
  [5_000_000, 46_800],
  [10_000_000, 81_800],
  [20_000_000, 141_800],
  [21_000_000, 146_800],
]

test.each(table)('a payment order over %d yuan costs a third of %d yuan (SSFY 14(3))', (asked, propertyFee) => {
  expect(paymentOrderFee(fen(asked * 100))).toBe(Math.round((propertyFee * 100) / 3))
})
