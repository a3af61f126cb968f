/** Sums and dates in words read as the settlement rules and Chinese papers want them, and read back to the same sum. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitals } from '../../../workflows/values/capitals.ts'
import { chineseCount, officialDate, solemnDate } from '../../../workflows/values/chinese-date.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen, LARGEST_FORM_SUM } from '../../../workflows/values/fen.ts'

/** An independent reader of capitals: sections of 亿 and 万, then 元角分. */
function readCapitals(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  const [yuanPart = '', rest = ''] = text.includes('元') ? text.split('元') : ['', text]
  let [total, section, digit] = [0, 0, 0]
  for (const character of yuanPart) {
    if (digits.includes(character)) digit = digits.indexOf(character)
    else if (character in units) {
      section += digit * (units[character] ?? 0)
      digit = 0
    } else {
      const factor = character === '亿' ? 1e8 : 1e4
      total =
        (character === '亿' ? total + section + digit : total + (section + digit) * factor) *
        (character === '亿' ? factor : 1)
      section = 0
      digit = 0
    }
  }
  const part = (unit: string): number => {
    const at = rest.indexOf(unit)
    return at < 1 ? 0 : digits.indexOf(rest.charAt(at - 1))
  }
  return (total + section + digit) * 100 + part('角') * 10 + part('分')
}

describe('sums in capitals', () => {
  it.each([
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [0, '零元整'],
    [1000, '壹拾元整'],
    [10000, '壹佰元整'],
    [7_700_000_000, '柒仟柒佰万元整'],
    [100_000_000_00, '壹亿元整'],
    [100_010_000_00, '壹亿零壹万元整'],
    [1_000_000_100, '壹仟万零壹元整'],
    [11_000_005, '壹拾壹万元零伍分'],
    [1, '壹分'],
    [10, '壹角'],
    [LARGEST_FORM_SUM, '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%d fen is %s', (amount, words) => {
    expect(capitals(fen(amount))).toBe(words)
    expect(capitals(fen(amount), { prefix: true })).toBe(`人民币${words}`)
  })

  it('reads back, ends in 整 only without fen, and puts 零 where jiao is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_FORM_SUM }), (amount) => {
        const words = capitals(fen(amount))
        expect(readCapitals(words)).toBe(amount)
        expect(words.endsWith('整')).toBe(amount % 100 === 0)
        if (amount > 100 && amount % 100 > 0 && amount % 100 < 10) expect(words).toMatch(/元零.分$/u)
        expect(words).not.toMatch(/零零|^拾/u)
      }),
      { numRuns: 500 },
    )
  })

  it('has no words for a negative sum', () => {
    expect(() => capitals(fen(-1))).toThrow(RangeError)
  })
})

describe('dates in words', () => {
  it.each([
    ['2026-11-22', '2026年11月22日', '二〇二六年十一月二十二日'],
    ['2026-01-01', '2026年1月1日', '二〇二六年一月一日'],
    ['2010-10-10', '2010年10月10日', '二〇一〇年十月十日'],
    ['2008-12-31', '2008年12月31日', '二〇〇八年十二月三十一日'],
    ['1999-02-20', '1999年2月20日', '一九九九年二月二十日'],
  ])('%s', (on, official, solemn) => {
    expect(officialDate(day(on))).toBe(official)
    expect(solemnDate(day(on))).toBe(solemn)
  })

  it('counts to ninety-nine and no further', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseCount)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九'])
    expect(() => chineseCount(100)).toThrow(RangeError)
  })
})
