import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, lineDiff } from '../../../server/wording/line-diff.ts'

const text = fc.array(fc.constantFrom('一', '二', '三', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

test('both texts can be read out of their differences, line numbers and all, and equal lines are as many as can be', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after)
      const side = (gone: 'gone' | 'new') => lines.filter((line) => line.kind === 'same' || line.kind === gone)
      expect(
        side('gone')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(before)
      expect(
        side('new')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(after)
      expect(side('gone').map((line) => line.before)).toEqual(before.split('\n').map((_, index) => index + 1))
      if (before === after) expect(changesOf(lines, 2)).toEqual([null])
    }),
  )
})

test('far from a change lines are left out', () => {
  const before = ['一', '二', '三', '四', '五', '六'].join('\n')
  const shown = changesOf(lineDiff(before, before.replace('六', '七')), 1)
  expect(shown.map((line) => line && `${line.kind} ${line.text}`)).toEqual([null, 'same 五', 'gone 六', 'new 七'])
})
