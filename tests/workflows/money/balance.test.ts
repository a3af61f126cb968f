/** The balance of a day is the fold of its entries: no order, no cut and no counter-entry loses or invents a fen. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceOn, balancesOn, type LedgerLine } from '../../../workflows/money/balance.ts'
import { addDays, day } from '../../../workflows/values/day.ts'

const FIRST = day('2026-01-01')
const line: fc.Arbitrary<LedgerLine> = fc.record({
  kind: fc.constantFrom('claimed', 'agreed', 'due', 'received', 'verified', 'written-off'),
  partyId: fc.constantFrom('a', 'b', 'c'),
  fen: fc.integer({ min: 1, max: 99_999_999 }),
  on: fc.nat(60).map((days) => addDays(FIRST, days)),
})
const lines = fc.array(line, { maxLength: 40 })

test('an order of entries changes no balance, and what workers have adds up to the case', () => {
  fc.assert(
    fc.property(lines, fc.nat(61), (all, days) => {
      const on = addDays(FIRST, days)
      const whole = balanceOn(all, on)
      expect(balanceOn(all.toReversed(), on)).toEqual(whole)
      const each = [...balancesOn(all, on).values()]
      for (const key of ['agreed', 'due', 'received', 'owed', 'overdue', 'overpaid'] as const)
        expect(each.reduce((sum, one) => sum + one[key], 0)).toBe(whole[key])
      expect(whole.owed - whole.overpaid).toBe(whole.agreed - whole.received - whole.writtenOff)
    }),
  )
})

test('a counter-entry restores the balance before, and days before it keep theirs', () => {
  fc.assert(
    fc.property(lines, line, (all, mistake) => {
      const countered = [...all, mistake, { ...mistake, fen: -mistake.fen, on: addDays(mistake.on, 3) }]
      expect(balanceOn(countered, null)).toEqual({ ...balanceOn(all, null) })
      expect(balanceOn(countered, addDays(mistake.on, -1))).toEqual(balanceOn(all, addDays(mistake.on, -1)))
    }),
  )
})

test('what one worker got too much pays no other', () => {
  const entry = (kind: LedgerLine['kind'], partyId: string, fen: number): LedgerLine => ({
    kind,
    partyId,
    fen,
    on: FIRST,
  })
  const all = [entry('agreed', 'a', 100), entry('agreed', 'b', 100), entry('received', 'a', 150)]
  expect(balanceOn(all, FIRST)).toMatchObject({ agreed: 200, received: 150, owed: 100, overpaid: 50 })
  expect(balanceOn(all, addDays(FIRST, -1))).toMatchObject({ agreed: 0, owed: 0 })
  const due = [...all, entry('due', 'a', 60), entry('due', 'b', 60)]
  expect(balanceOn(due, FIRST)).toMatchObject({ due: 120, overdue: 60, owed: 100 })
})
