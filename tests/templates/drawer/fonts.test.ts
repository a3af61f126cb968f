import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { configureFonts, fontSet } from '../../../templates/drawer/fonts.ts'

const regular = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
)
const keys = (faces: readonly { key: string }[]): string[] => faces.map((face) => face.key)

afterEach(() => configureFonts({}))

describe('fonts', () => {
  it('are parsed once and kept', () => {
    const first = fontSet()
    expect(fontSet()).toBe(first)
    expect(keys(first.regular)).toEqual(['body'])
    expect(keys(first.bold)).toEqual(['bold', 'body'])
  })

  it('puts the built-in Song behind a font of our choice and the fallback behind both', () => {
    configureFonts({ bodyPath: regular, fallbackPath: regular })
    expect(keys(fontSet().regular)).toEqual(['body', 'song', 'rare'])
    expect(keys(fontSet().bold)).toEqual(['bold', 'body', 'song', 'rare'])
    expect(fontSet().regular[0]?.advance('国'.codePointAt(0) ?? 0)).toBe(1)
  })

  it('says so when a configured file is not there', () => {
    configureFonts({ bodyPath: '/nowhere/fangsong.ttf' })
    expect(() => fontSet().regular[0]?.has(0x4e00)).toThrow(/nowhere\/fangsong\.ttf/u)
  })
})
