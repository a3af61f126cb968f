/** Who is kept from a case and who is offered first. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import {
  conflictsWith,
  expertises,
  fieldOf,
  inOrder,
  type Candidate,
  type LawyerStanding,
} from '../../../workflows/lawyers/conflicts.ts'

const sides = { employerKeys: ['hongda', 'yuda'], mediatorStaffIds: ['zhao', 'qian'] }

test.each<[string, LawyerStanding, string[]]>([
  ['nobody to anybody', { staffId: null, conflicts: [] }, []],
  ['a colleague who did not mediate', { staffId: 'sun', conflicts: [] }, []],
  ['its mediator (TYTJ 16)', { staffId: 'qian', conflicts: [] }, ['mediator']],
  [
    'counsel of the other side (FYF 20)',
    { staffId: null, conflicts: [{ kind: 'counsel', employerKey: 'yuda' }] },
    ['counsel'],
  ],
  ['counsel of somebody else', { staffId: null, conflicts: [{ kind: 'counsel', employerKey: 'other' }] }, []],
  [
    'everything at once, each kind said once',
    {
      staffId: 'zhao',
      conflicts: [
        { kind: 'kin', employerKey: 'yuda' },
        { kind: 'acted-for', employerKey: 'hongda' },
        { kind: 'acted-for', employerKey: 'yuda' },
      ],
    },
    ['mediator', 'acted-for', 'kin'],
  ],
])('%s', (_, lawyer, hindrances) => {
  expect(conflictsWith(lawyer, sides)).toEqual(hindrances)
})

test('every claim of the counter asks for a field', () => {
  expect(claimItems.filter((item) => fieldOf(item.cause) === null).map((item) => item.code)).toEqual([])
  expect([fieldOf('205.5'), fieldOf('205.10'), fieldOf('206.2'), fieldOf('206'), fieldOf('210')]).toEqual([
    'pay',
    'pay',
    'injury',
    'insurance',
    null,
  ])
})

const candidate = (id: string, more: Partial<Candidate>): Candidate => ({
  id,
  name: id,
  load: 0,
  expertise: [],
  hindrances: [],
  ...more,
})

test('offers the right field before the light desk and the light desk before the name; the barred come last', () => {
  const offered = inOrder(
    [
      candidate('a', { load: 1, hindrances: ['kin'], expertise: ['pay'] }),
      candidate('b', { load: 0 }),
      candidate('d', { load: 4, expertise: ['pay', 'injury'] }),
      candidate('c', { load: 4, expertise: ['injury', 'pay'] }),
      candidate('e', { load: 2, expertise: ['pay', 'injury'] }),
      candidate('f', { load: 0, expertise: ['injury'] }),
    ],
    ['pay', 'injury'],
  )
  expect(offered.map((one) => one.id)).toEqual(['e', 'c', 'd', 'f', 'b', 'a'])
})

test('the first offered is never barred while anybody is free, and nobody is lost', () => {
  const one = fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('a', 'b'),
    load: fc.nat(5),
    expertise: fc.subarray([...expertises]),
    hindrances: fc.subarray(['mediator', 'kin'] as const),
  })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), fc.subarray([...expertises]), (candidates, wanted) => {
      const offered = inOrder(candidates, wanted)
      expect(new Set(offered.map(({ id }) => id))).toEqual(new Set(candidates.map(({ id }) => id)))
      const free = candidates.some(({ hindrances }) => hindrances.length === 0)
      expect(offered[0]?.hindrances.length === 0).toBe(free)
    }),
    { numRuns: 200 },
  )
})
