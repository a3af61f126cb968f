/** Random agreements: whatever parties agree, the paper is composed whole, and printed whole. The long lane prints five thousand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasPdftotext } from '../pdf-tools.ts'
import { anyAgreement, faultsComposed, faultsPrinted } from './random-agreement.ts'

test('300 random agreements are composed with every sum, day and word and with nothing a program says to itself', () => {
  fc.assert(
    fc.property(anyAgreement, (given) => {
      expect(faultsComposed(given)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test.skipIf(!hasPdftotext)('a dozen are printed and read back', async () => {
  await fc.assert(
    fc.asyncProperty(anyAgreement, async (given) => {
      expect(await faultsPrinted(given, true)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
