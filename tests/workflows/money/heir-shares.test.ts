/** Whatever the shares, heirs together get the sum to the fen (MFD 1130). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heirShares, nextCut } from '../../../workflows/money/heir-shares.ts'
import { fen } from '../../../workflows/values/fen.ts'

const parts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 })
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [100, [2, 1], [67, 33]],
  [1, [1, 1], [1, 0]],
  [0, [1, 3], [0, 0]],
  [9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
])('%d fen among %j', (whole, shares, expected) => {
  expect(heirShares(fen(whole), shares)).toEqual(expected)
})

test('no share is a fen away from its exact part, and together they are the sum', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), parts, (whole, shares) => {
      const cut = heirShares(fen(whole), shares)
      expect(sum(cut)).toBe(whole)
      for (const [at, one] of cut.entries())
        expect(Math.abs(one - (whole * (shares[at] ?? 0)) / sum(shares))).toBeLessThan(1)
    }),
  )
})

test('a debt paid piece by piece ends where one payment would have, to the fen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 }),
      parts,
      (pieces, shares) => {
        const received = shares.map(() => 0)
        for (const piece of pieces) {
          const cut = nextCut(fen(piece), shares, received)
          expect(sum(cut)).toBe(piece)
          expect(cut.every((one) => one >= 0)).toBe(true)
          for (const [at, one] of cut.entries()) received[at] = (received[at] ?? 0) + one
        }
        const whole = heirShares(fen(sum(pieces)), shares)
        for (const [at, one] of received.entries()) expect(Math.abs(one - (whole[at] ?? 0))).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test.each([[[]], [[0]], [[1.5]]])('parts %j share nothing', (shares) => {
  expect(() => heirShares(fen(100), shares)).toThrow(RangeError)
})
