/** What an amendment says it did, and what is claimed afterwards. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changesClaims,
  claimChanges,
  itemsAfter,
  type ClaimedItem,
} from '../../../workflows/legal-aid/claim-changes.ts'

const claim = (item: string, fen: number | null = 100): ClaimedItem => ({ item, fen })

test('names what was added, changed and dropped, item by item', () => {
  const before = [claim('unpaid-wages', 500), claim('overtime', null), claim('severance')]
  const after = [claim('unpaid-wages', 700), claim('overtime', null), claim('work-injury', null)]
  expect(claimChanges(before, after)).toEqual({
    added: [claim('work-injury', null)],
    changed: [{ item: 'unpaid-wages', from: 500, to: 700 }],
    dropped: [claim('severance')],
  })
})

test('an item claimed twice is paired in its order', () => {
  const twice = [claim('unpaid-wages', 1), claim('unpaid-wages', 2)]
  expect(claimChanges(twice, [claim('unpaid-wages', 1)])).toEqual({
    added: [],
    changed: [],
    dropped: [claim('unpaid-wages', 2)],
  })
})

const sum = (of: readonly { fen: number | null }[]): number => of.reduce((all, one) => all + (one.fen ?? 0), 0)

const lists = fc.array(fc.record({ item: fc.constantFrom('a', 'b', 'c'), fen: fc.option(fc.nat(9), { nil: null }) }), {
  maxLength: 5,
})

test('changes tell the whole difference: they lead from one list to the other, and a list to itself by none', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const changes = claimChanges(before, after)
      expect(itemsAfter(before, changes).toSorted()).toEqual(after.map(({ item }) => item).toSorted())
      const moved = changes.changed.reduce((all, one) => all + (one.to ?? 0) - (one.from ?? 0), 0)
      expect(sum(before) + sum(changes.added) - sum(changes.dropped) + moved).toBe(sum(after))
      expect(changesClaims(claimChanges(before, before))).toBe(false)
    }),
  )
})
