/** What is published of few persons: by table, and so that no withheld figure follows from those that are said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FEWEST_PUBLISHED, withholdSmall } from '../../../workflows/open-data/suppress.ts'

const said = (whole: number | null, ...parts: (number | null)[]): (number | null)[] =>
  withholdSmall(
    { unitId: 'whole', value: whole },
    parts.map((value, at) => ({ unitId: `part-${at}`, value })),
  ).map((cell) => (cell.withheld ? -1 : cell.value))

test.each([
  ['all large', [20, 8, 12], [20, 8, 12]],
  ['two small ones hide each other', [24, 1, 2, 21], [24, -1, -1, 21]],
  ['one small takes the smallest other along', [30, 2, 8, 20], [30, -1, -1, 20]],
  ['nothing is said of nobody, and hides nobody', [22, 2, 0, 20], [22, -1, 0, -1]],
  ['one small alone takes the whole along', [2, 2, 0], [-1, -1, 0]],
  ['a small one whose whole holds more of its own', [9, 2, 0], [-1, -1, 0]],
  ['nothing was ever counted', [null, null, null], [null, null, null]],
  ['nothing at all', [0, 0, 0], [0, 0, 0]],
] as const)('%s', (_, [whole, ...parts], expected) => {
  expect(said(whole, ...parts)).toEqual(expected)
})

test('without a whole beside them only small figures are withheld', () => {
  const cells = withholdSmall(null, [
    { unitId: 'a', value: 1 },
    { unitId: 'b', value: 9 },
  ])
  expect(cells.map((cell) => cell.withheld)).toEqual([true, false])
})

test('no small figure is said, and none is the only blank of a sum', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), fc.nat(5), (parts, own) => {
      const whole = parts.reduce((sum, part) => sum + part, own)
      const cells = withholdSmall(
        { unitId: 'whole', value: whole },
        parts.map((value, at) => ({ unitId: String(at), value })),
      )
      for (const cell of cells) {
        const value = cell.value ?? 0
        expect(value === 0 || value >= FEWEST_PUBLISHED).toBe(true)
      }
      const withheld = cells.filter((cell) => cell.withheld)
      // What the whole did itself is not said, so the whole alone cannot be worked out where it did anything.
      if (withheld.length === 1) expect([withheld[0]?.unitId, own > 0]).toEqual(['whole', true])
    }),
  )
})
