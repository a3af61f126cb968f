import { expect, test } from 'vitest'
import { addEffort, describeEffort, noEffort, secondsOf, typing } from '../harness/effort.ts'

test('a Chinese character costs a second, an ASCII key a fifth, a click 1.2, a decision 1.3', () => {
  expect(secondsOf({ clicks: 1, keys: 0, characters: 0, decisions: 0 })).toBe(1.2)
  expect(secondsOf(typing('王'))).toBe(1)
  expect(secondsOf(typing('500112'))).toBe(1.2)
  expect(secondsOf({ clicks: 0, keys: 0, characters: 0, decisions: 1 })).toBe(1.3)
})

test('characters are code points', () => {
  expect(typing('𠮷·a')).toEqual({ clicks: 0, keys: 1, characters: 2, decisions: 0 })
})

test('effort adds up and is told in one line', () => {
  const effort = addEffort(addEffort(noEffort, typing('王a')), { clicks: 2, decisions: 1 })
  expect(describeEffort(effort)).toBe('4.9 s (2 clicks, 1 keys, 1 characters, 1 decisions)')
})
