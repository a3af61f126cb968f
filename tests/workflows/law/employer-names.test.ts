/** The same company typed differently is noticed, strangers stay strangers, and a reduced name is not reduced further. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchEnds, homeCities, legalForms } from '../../../workflows/law/employer-name-table.ts'
import { branchOf, companyCore, matchKeyOf } from '../../../workflows/law/employer-names.ts'

test.each([
  ['重庆渝岚服装有限公司', '渝岚服装'],
  ['渝岚服装有限责任公司', '渝岚服装'],
  ['重庆市渝岚服装（有限公司）', '渝岚服装'],
  ['重庆 渝岚服装　股份有限公司', '渝岚服装'],
  ['重庆渝岚服装有限公司渝北分公司', '渝岚服装'],
  ['重庆渝岚集团有限公司', '渝岚集团'],
  ['渝岚火锅店', '渝岚火锅店'],
  ['ＡＢＣ电子有限公司', 'abc电子'],
  // What would be left is too short to tell strangers apart.
  ['重庆有限公司', '重庆有限公司'],
  ['公司', '公司'],
])('%s is known by %s', (name, core) => {
  expect(companyCore(name)).toBe(core)
})

test.each([
  ['重庆渝岚服装有限公司渝北分公司', '渝北分公司'],
  ['渝岚建设公司轻轨项目部', '轻轨项目部'],
  ['渝岚服装有限公司', null],
  // An end without a company before it is the name itself.
  ['解放碑门市部', null],
])('%s is the branch %s', (name, branch) => {
  expect(branchOf(name)).toBe(branch)
})

test('a nickname is told apart by its site, and never taken for a company', () => {
  const boss = { kind: 'nickname', name: '包工头张某', site: '江北工地' } as const
  expect(matchKeyOf(boss)).toBe(matchKeyOf({ ...boss, name: '包工头 张某', site: '江北，工地' }))
  expect(matchKeyOf(boss)).not.toBe(matchKeyOf({ ...boss, site: '南岸工地' }))
  expect(matchKeyOf(boss)).not.toBe(matchKeyOf({ kind: 'company', name: '包工头张某', site: '江北工地' }))
})

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...legalForms, ...homeCities, ...branchEnds, '渝岚', '江舟', '集团', '（', '）', ' ', '·'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 8 },
)

test('reducing a name twice is reducing it once', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const core = companyCore(parts.join(''))
      expect(companyCore(core)).toBe(core)
    }),
    { numRuns: 500 },
  )
})
