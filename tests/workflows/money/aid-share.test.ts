/** One debt has one owner: what mediation fixed first stays mediation's, and nothing is lost between the two (R5, R6). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOfPaper, shareOfReceipt } from '../../../workflows/money/aid-share.ts'
import { fen } from '../../../workflows/values/fen.ts'

// [what, sum in force, own committee's agreement, mediation's standing sum, aid counts, mediation keeps]
test.each([
  ['a paper nobody mediated', 900_000, false, 0, 900_000, 0],
  ['an award above the agreement: the excess (R5)', 900_000, false, 600_000, 300_000, 600_000],
  ['an award of the agreed sum: nothing new (R5)', 600_000, false, 600_000, 0, 600_000],
  ['an award below the agreement (R5)', 400_000, false, 600_000, 0, 400_000],
  ['ended in an agreement of the own committee (R6)', 500_000, true, 0, 0, 500_000],
] as const)('%s', (_, effective, ownAgreement, mediated, aid, mediation) => {
  expect(shareOfPaper({ effectiveFen: fen(effective), ownAgreement, mediationFen: fen(mediated) })).toEqual({
    aidFen: aid,
    mediationFen: mediation,
  })
})

test('a payment pays first what was fixed first', () => {
  expect(shareOfReceipt(fen(500), fen(0))).toEqual({ aidFen: 500, mediationFen: 0 })
  expect(shareOfReceipt(fen(500), fen(200))).toEqual({ aidFen: 300, mediationFen: 200 })
  expect(shareOfReceipt(fen(500), fen(700))).toEqual({ aidFen: 0, mediationFen: 500 })
})

test('both shares add up to the sum, and neither is ever below nothing', () => {
  const sum = fc.nat(10_000_000)
  fc.assert(
    fc.property(sum, sum, fc.boolean(), (total, mediated, ownAgreement) => {
      const paper = shareOfPaper({ effectiveFen: fen(total), ownAgreement, mediationFen: fen(mediated) })
      const receipt = shareOfReceipt(fen(total), fen(mediated))
      for (const share of [paper, receipt]) {
        expect(share.aidFen + share.mediationFen).toBe(total)
        expect(Math.min(share.aidFen, share.mediationFen)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
