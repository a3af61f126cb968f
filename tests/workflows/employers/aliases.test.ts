/** Names are joined and parted by pointers alone: whatever was said before, joining and taking it back changes nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupOf, headOf, merged, parted, pointerOf, type Aliases } from '../../../workflows/employers/aliases.ts'

const EMPLOYERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const nothing: Aliases = new Map()

/** Says one after another that two are one; what is said twice changes nothing. */
const after = (said: readonly (readonly [string, string])[]): Aliases =>
  said.reduce<Aliases>((aliases, [other, into]) => {
    const pointer = pointerOf(aliases, other, into)
    return pointer === null ? aliases : merged(aliases, pointer)
  }, nothing)

const groups = (aliases: Aliases): string[] =>
  [...new Set(EMPLOYERS.map((one) => groupOf(aliases, one).toSorted().join()))].toSorted()

const said = fc.array(fc.tuple(fc.constantFrom(...EMPLOYERS), fc.constantFrom(...EMPLOYERS)), { maxLength: 12 })

test('everybody of a group knows the same group and the same head', () => {
  fc.assert(
    fc.property(said, (pairs) => {
      const aliases = after(pairs)
      for (const one of EMPLOYERS) {
        const group = groupOf(aliases, one)
        expect(group).toContain(one)
        expect(group[0]).toBe(headOf(aliases, one))
        expect(new Set(group).size).toBe(group.length)
        for (const other of group) expect(groupOf(aliases, other).toSorted()).toEqual(group.toSorted())
      }
    }),
  )
})

test('two said to be one are one, and taking it back leaves what was there before', () => {
  fc.assert(
    fc.property(said, fc.constantFrom(...EMPLOYERS), fc.constantFrom(...EMPLOYERS), (pairs, other, into) => {
      const before = after(pairs)
      const pointer = pointerOf(before, other, into)
      if (pointer === null) {
        expect(groupOf(before, other)).toContain(into)
        return
      }
      const joined = merged(before, pointer)
      expect(groupOf(joined, other)).toContain(into)
      expect(headOf(joined, other)).toBe(headOf(before, into))
      expect(parted(joined, pointer.from)).toEqual(before)
      expect(groups(parted(joined, pointer.from))).toEqual(groups(before))
    }),
  )
})

test('a circle, which no merging makes, is told and not followed', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ])
  expect(() => headOf(circle, 'a')).toThrow(RangeError)
})
