import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareWidth } from '../../../templates/drawer/blocks/share-width.ts'
import { setBlocks } from '../../../templates/drawer/blocks/set-blocks.ts'
import { fontSet } from '../../../templates/drawer/fonts.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import { MEASURES } from '../../../templates/drawer/measures.ts'
import { paginate } from '../../../templates/drawer/paginate.ts'
import type { Ink, Slab } from '../../../templates/drawer/slab.ts'

const fonts = fontSet()
const options = { measures: MEASURES.official, fonts, qr: null }

/** Lines of each page, top to bottom. */
function pageLines(source: string): string[][] {
  const pages = paginate(setBlocks(readMarkup(source), options), MEASURES.official.height)
  return pages.map((inks) => {
    const rows = new Map<number, string>()
    for (const ink of inks) if (ink.kind === 'text') rows.set(ink.y, (rows.get(ink.y) ?? '') + ink.text)
    return [...rows].toSorted(([one], [other]) => one - other).map(([, text]) => text)
  })
}

const mark = (name: string, y: number): Ink => ({ kind: 'rule', x1: 0, y1: y, x2: 1, y2: y, weight: Number(name) })
const slab = (name: number, height: number, keep = false): Slab => ({ height, keep, inks: [mark(String(name), 0)] })

describe('paginate', () => {
  it('loses no slab, keeps their order and never leaves the type area', () => {
    const slabs = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(slabs, (made) => {
        const pages = paginate(
          made.map(([height, keep], index) => slab(index, height, keep)),
          100,
        )
        const seen = pages.flat().map((ink) => (ink.kind === 'rule' ? ink.weight : -1))
        expect(seen).toEqual(made.map((_, index) => index))
        for (const ink of pages.flat())
          if (ink.kind === 'rule') expect(ink.y1 + (made[ink.weight]?.[0] ?? 0)).toBeLessThanOrEqual(100.01)
      }),
    )
  })

  it('keeps together what must stay together while a page can hold it', () => {
    const pages = paginate([slab(0, 70), slab(1, 20, true), slab(2, 20, true), slab(3, 20)], 100)
    expect(pages.map((page) => page.length)).toEqual([1, 3])
  })

  it('drops empty space at the top of a page', () => {
    const space: Slab = { height: 30, inks: [], keep: false, space: true }
    const pages = paginate([slab(0, 90), space, slab(1, 10)], 100)
    expect(pages[1]?.[0]).toMatchObject({ y1: 0 })
  })

  it('ends with the last ink: space that no longer fits makes no empty page', () => {
    const space: Slab = { height: 30, inks: [], keep: false, space: true }
    expect(paginate([slab(0, 90), space, space], 100)).toHaveLength(1)
  })
})

describe('pages of text', () => {
  const LINES = 22

  it('holds 22 lines', () => {
    const pages = pageLines(Array.from({ length: 30 }, (_, index) => `#left 第${index}行`).join('\n'))
    expect(pages.map((page) => page.length)).toEqual([LINES, 8])
  })

  it.each([17, 18, 19, 20, 21])('leaves no line of a paragraph alone: after %i lines', (before) => {
    const filler = Array.from({ length: before }, (_, index) => `#left 垫${index}`).join('\n')
    const pages = pageLines(`${filler}\n${'段'.repeat(26 + 28 * 4)}`)
    const counts = pages.map((page) => page.filter((line) => line.includes('段')).length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(counts).not.toContain(1)
  })

  it('keeps a heading with what it heads', () => {
    const filler = Array.from({ length: 21 }, (_, index) => `#left 垫${index}`).join('\n')
    const pages = pageLines(`${filler}\n#heading 标题\n正文`)
    expect(pages[1]?.slice(0, 2)).toEqual(['标题', '正文'])
  })

  it('repeats a table head on every page and cuts no ordinary row', () => {
    const rows = Array.from({ length: 90 }, (_, index) => `${index} | 王建国`).join('\n')
    const pages = pageLines(`#table 1c 3l\n序号 | 姓名\n${rows}\n#end`)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page[0]).toBe('序号姓名')
    expect(pages.flat().filter((line) => line.includes('王建国'))).toHaveLength(90)
  })

  it('cuts a row taller than a page and closes it with a rule', () => {
    const blocks = readMarkup(`#form\n情况 | ${'长'.repeat(2000)}\n#end`)
    const pages = paginate(setBlocks(blocks, options), MEASURES.official.height)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      const across = page.filter((ink) => ink.kind === 'rule' && ink.y1 === ink.y2).length
      expect(across).toBeGreaterThanOrEqual(2)
    }
    const printed = pages
      .flat()
      .map((ink) => (ink.kind === 'text' ? ink.text : ''))
      .join('')
    expect(printed.match(/长/gu)).toHaveLength(2000)
  })

  it('never prints signatures and seal on a page without text', () => {
    for (let before = 8; before < 22; before++) {
      const filler = Array.from({ length: before }, (_, index) => `#left 正文${index}`).join('\n')
      const pages = pageLines(
        `${filler}\n#signatures\nperson | 当事人王建国\nofficial | 人民调解员赵明华\n#end\n#seal 某委员会 | 2026年11月22日`,
      )
      const last = pages.at(-1) ?? []
      expect(
        last.some((line) => line.includes('正文')),
        `after ${before} lines`,
      ).toBe(true)
      expect(last.some((line) => line.includes('某委员会'))).toBe(true)
    }
  })

  it('reserves 42 mm for the seal over holder and date (GB/T 9704-2012)', () => {
    const [set] = setBlocks(readMarkup('#seal 某委员会 | 2026年11月22日'), options)
    expect(set?.height).toBeGreaterThanOrEqual((42 * 72) / 25.4 - 0.01)
  })
})

describe('shareWidth', () => {
  it('fills the width, and lets only entries above the fair share wrap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }), (naturals) => {
        const widths = shareWidth(naturals, 400)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 6)
        for (const [index, width] of widths.entries()) {
          const natural = naturals[index] ?? 0
          if (width < natural - 1e-6) expect(width).toBeGreaterThanOrEqual(400 / naturals.length - 1e-6)
        }
      }),
    )
  })
})
