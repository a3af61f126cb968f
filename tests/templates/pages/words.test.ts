/** Both languages are complete, say the same values, and no key is written twice. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../templates/words/en/index.ts'
import { isWordKey, wordKey, words } from '../../../templates/words/index.ts'
import { zhCn } from '../../../templates/words/zh-cn/index.ts'

const places = (sentence: string) =>
  [...sentence.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').toSorted((a, b) => a.localeCompare(b))
const folder = (name: string) => join(import.meta.dirname, '../../../templates/words', name)

function writtenKeys(name: string): string[] {
  return readdirSync(folder(name))
    .filter((file) => file !== 'index.ts')
    .map((file) => readFileSync(join(folder(name), file), 'utf8'))
    .flatMap((text) => Array.from(text.matchAll(/^ {2}'([^']+)':/gm), (match) => match[1] ?? ''))
}

describe('catalogues', () => {
  it('have the same keys and no empty sentence', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCn).toSorted())
    expect([...Object.values(en), ...Object.values(zhCn)].filter((sentence) => sentence.trim() === '')).toEqual([])
  })

  it('leave the same places open in both languages', () => {
    const differing = Object.entries(zhCn).filter(
      ([key, sentence]) => isWordKey(key) && places(sentence).join() !== places(en[key]).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(['zh-cn', 'en'])('%s writes every key once and exports every file', (name) => {
    const keys = writtenKeys(name)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    expect(keys.toSorted()).toEqual(Object.keys(zhCn).toSorted())
  })

  it('keep Chinese out of the English sentences', () => {
    const mixed = Object.entries(en).filter(
      ([key, sentence]) => /\p{Script=Han}/u.test(sentence) && key !== 'frame.chinese',
    )
    expect(mixed).toEqual([])
  })
})

describe('words', () => {
  it('fills the places of a sentence', () => {
    expect(words('zh-CN')('value.age', { years: 43 })).toBe('43 岁')
    expect(words('en')('value.age', { years: 43 })).toBe('43 years old')
  })

  it('refuses an empty place and an unknown code', () => {
    expect(() => words('zh-CN')('value.age')).toThrow('{years}')
    expect(() => wordKey('role', 'emperor')).toThrow('role.emperor')
  })
})
