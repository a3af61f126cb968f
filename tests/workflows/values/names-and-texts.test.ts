/** Names stay as typed and deceive nobody; texts keep their lines; searches find two-character names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../workflows/values/clean-text.ts'
import { codePointLength } from '../../../workflows/values/code-points.ts'
import { carriesCheckDigit, identityKinds } from '../../../workflows/values/identity-kinds.ts'
import { isUnusualName, maskName, readName } from '../../../workflows/values/person-name.ts'
import { nameTokens, queryTokens } from '../../../workflows/values/search-tokens.ts'

describe('names of people', () => {
  it.each([
    '王伟',
    '欧阳娜娜',
    '阿依古丽·买买提',
    '李𬭎',
    '𫖯𬱖',
    '古丽巴哈尔·阿卜杜热合曼·麦麦提',
    'John Smith',
    '㐂子',
    '陈〇',
    '张三（小名三娃）',
  ])('keeps %s as typed', (name) => {
    expect(readName(name)).toEqual({ ok: true, value: { name, warnings: [] } })
  })

  it('asks about a single character and accepts it', () => {
    expect(readName('王')).toEqual({ ok: true, value: { name: '王', warnings: ['name-single-character'] } })
    expect(readName('𬭎')).toMatchObject({ ok: true, value: { warnings: ['name-single-character'] } })
  })

  it.each(['•', '・', '．', '‧', '･', '∙', '⋅'])('turns %s into the middle dot', (dot) => {
    expect(readName(`阿依古丽${dot}买买提`)).toMatchObject({ ok: true, value: { name: '阿依古丽·买买提' } })
  })

  it.each(['\uf9b8', '\ufa1e', '\u{2f804}'])('does not change the compatibility ideograph %s', (rare) => {
    expect(rare.normalize('NFC')).not.toBe(rare)
    expect(readName(`王${rare}`)).toMatchObject({ ok: true, value: { name: `王${rare}` } })
  })

  it('trims blanks of both widths', () => {
    expect(readName('\u3000 王伟 \u3000')).toMatchObject({ ok: true, value: { name: '王伟' } })
  })

  it.each([
    ['', 'name-empty'],
    ['  \u3000', 'name-empty'],
    ['王\u0000伟', 'name-control-character'],
    ['王\n伟', 'name-control-character'],
    ['王\u2028伟', 'name-control-character'],
    ['王\u202e伟', 'name-invisible-character'],
    ['王\u2066伟', 'name-invisible-character'],
    ['王\u200b伟', 'name-invisible-character'],
    ['王\u200d伟', 'name-invisible-character'],
    ['王伟\ufe0e', 'name-invisible-character'],
    ['王\u{e0100}伟', 'name-invisible-character'],
    ['王\u3164伟', 'name-invisible-character'],
    ['王\u2800伟', 'name-invisible-character'],
    ['王伟😀', 'name-emoji'],
    ['王🇨🇳', 'name-emoji'],
    ['王\ue000', 'name-private-character'],
    ['王\u{f0000}', 'name-private-character'],
    ['王\ud842', 'name-broken-character'],
    ['王\ufffd', 'name-broken-character'],
    ['---', 'name-without-letter'],
    ['王'.repeat(51), 'name-too-long'],
    ['𬭎'.repeat(51), 'name-too-long'],
  ])('refuses %j as %s', (typed, fault) => {
    expect(readName(typed)).toEqual({ ok: false, fault })
  })

  it('counts code points, not halves of them', () => {
    expect(readName('𬭎'.repeat(50)).ok).toBe(true)
    expect(codePointLength('李𬭎')).toBe(2)
    expect([maskName('张三丰'), maskName('𬭎某'), maskName('')]).toEqual(['张*', '𬭎*', '*'])
  })
})

describe('free text', () => {
  const oneLine = { min: 1, max: 10 }
  const lines = { min: 0, max: 20, lines: true }

  it.each([
    ['  拖欠三个月工资 ', oneLine, '拖欠三个月工资'],
    ['一\t二', oneLine, '一 二'],
    ['一\u200b二\ufeff', oneLine, '一二'],
    ['一\r\n二\r三\u2028四', lines, '一\n二\n三\n四'],
    ['cafe\u0301', oneLine, 'caf\u00e9'],
    ['羽\ufa1e', oneLine, '羽\ufa1e'],
    ['', lines, ''],
    ['𬭎'.repeat(10), oneLine, '𬭎'.repeat(10)],
  ])('reads %j', (typed, bounds, value) => {
    expect(readText(typed, bounds)).toEqual({ ok: true, value })
  })

  it.each([
    ['', oneLine, 'too-short'],
    [' \u3000 ', oneLine, 'too-short'],
    ['一'.repeat(11), oneLine, 'too-long'],
    ['一\n二', oneLine, 'control-character'],
    ['一\u0007二', lines, 'control-character'],
    ['一\u001b[31m', lines, 'control-character'],
    ['一\u202e二', lines, 'control-character'],
    ['一\ud842', lines, 'control-character'],
  ])('refuses %j as %s', (typed, bounds, fault) => {
    expect(readText(typed, bounds)).toEqual({ ok: false, fault })
  })

  it('gives back only text without control characters, within its bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readText(typed, { min: 1, max: 30, lines: true })
        if (!read.ok) return
        expect(read.value).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
        expect(codePointLength(read.value)).toBeLessThanOrEqual(30)
        expect(readText(read.value, { min: 1, max: 30, lines: true })).toEqual(read)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('search tokens', () => {
  it('cuts names into pairs and remembers the first character', () => {
    expect(nameTokens('王伟明')).toEqual(['^王', '王伟', '伟明'])
    expect(nameTokens('王')).toEqual(['^王'])
    expect(nameTokens('  ')).toEqual([])
    expect(nameTokens('重庆XX（集团）有限公司')).toEqual(nameTokens('重庆ｘｘ集团 有限公司'))
    expect(nameTokens('李𬭎')).toEqual(['^李', '李𬭎'])
    expect(nameTokens('哈哈哈哈')).toEqual(['^哈', '哈哈'])
  })

  it('asks for pairs, for a single character as a beginning', () => {
    expect(queryTokens('王')).toEqual(['^王'])
    expect(queryTokens('王伟')).toEqual(['王伟'])
    expect(queryTokens('工 伤')).toEqual(['工伤'])
    expect(queryTokens('··')).toEqual([])
  })

  it('finds every name by itself and by each of its parts of two or more', () => {
    const name = fc.array(fc.constantFrom('王', '伟', '𬭎', 'A', 'b', '·', ' ', '司', '\ufa1e'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(name, fc.nat(11), fc.integer({ min: 2, max: 12 }), (characters, from, length) => {
        const tokens = new Set(nameTokens(characters.join('')))
        const part = characters.slice(from, from + length).join('')
        const asked = queryTokens(part)
        if (asked.length === 1 && asked[0]?.startsWith('^') === true) return
        expect(asked.filter((token) => !tokens.has(token))).toEqual([])
      }),
    )
  })
})

describe('what is asked about again', () => {
  it.each([
    ['王小芳', false],
    ['阿依古丽·买买提', false],
    ['王小芳2', true],
    ['王,小芳', true],
    ['王小芳+', true],
  ])('a name like %s: %s', (name, unusual) => {
    expect(isUnusualName(name)).toBe(unusual)
  })

  it('only resident cards and residence permits carry a check digit (GB 11643)', () => {
    expect(identityKinds.filter(carriesCheckDigit)).toEqual(['resident', 'residence-permit'])
  })
})
