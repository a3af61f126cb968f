/** What a change of an event does to the figures: by table, and over any course of changes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movementsBetween, type OutreachCounts } from '../../../workflows/outreach/movements.ts'
import { joinCodes, splitCodes } from '../../../workflows/values/code-list.ts'

const at = (kind: OutreachCounts['kind'], audience: number, handedOut: number): OutreachCounts => ({
  kind,
  audience,
  handedOut,
})

test.each([
  ['entered', null, at('on-site', 80, 200), [[1, 'on-site', 80, 200]]],
  ['more people', at('on-site', 80, 200), at('on-site', 95, 200), [[0, 'on-site', 15, 0]]],
  ['nothing that counts', at('online', 80, 0), at('online', 80, 0), [[0, 'online', 0, 0]]],
  [
    'another kind',
    at('on-site', 80, 200),
    at('online', 900, 0),
    [
      [-1, 'on-site', -80, -200],
      [1, 'online', 900, 0],
    ],
  ],
  ['struck out', at('online', 900, 0), null, [[-1, 'online', -900, 0]]],
] as const)('%s', (_, before, after, expected) => {
  const found = movementsBetween(before, after).map((one) => [one.events, one.kind, one.audience, one.handedOut])
  expect(found).toEqual(expected)
})

const counts: fc.Arbitrary<OutreachCounts> = fc.record({
  kind: fc.constantFrom('on-site' as const, 'online' as const),
  audience: fc.nat(100000),
  handedOut: fc.nat(100000),
})

test('the sum of all entries is what stands, by kind', () => {
  const courses = fc.array(counts, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(courses, fc.boolean(), (course, struck) => {
      const sums = new Map<string, number[]>()
      let before: OutreachCounts | null = null
      for (const after of [...course, ...(struck ? [null] : [])]) {
        for (const one of movementsBetween(before, after)) {
          const [events = 0, audience = 0, handedOut = 0] = sums.get(one.kind) ?? []
          sums.set(one.kind, [events + one.events, audience + one.audience, handedOut + one.handedOut])
        }
        before = after
      }
      const last = before
      for (const [kind, sum] of sums)
        expect(sum).toEqual(last?.kind === kind ? [1, last.audience, last.handedOut] : [0, 0, 0])
    }),
  )
})

test('codes in one column are told apart, whole', () => {
  expect(joinCodes([])).toBe('')
  expect(joinCodes(['wages', 'women'])).toBe(',wages,women,')
  expect(splitCodes(joinCodes(['wages', 'women']))).toEqual(['wages', 'women'])
  expect(splitCodes('')).toEqual([])
})
