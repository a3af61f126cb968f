/** What the browser gets is small, old enough for Chromium 86, and the same numbers as the papers print. */

import { gzipSync } from 'node:zlib'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assets, assetUrl } from '../../../templates/assets.ts'
import { capitals } from '../../../workflows/values/capitals.ts'
import { fen, plainYuan } from '../../../workflows/values/fen.ts'
import { readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { loadScripts } from './load-scripts.ts'

const body = (name: string) =>
  assets()
    .find((asset) => asset.name === name)
    ?.body.toString('utf8') ?? ''

describe('assets', () => {
  it('weigh under 60 KB gzipped together', () => {
    const weight = ['desk.css', 'desk.js'].reduce((sum, name) => sum + gzipSync(body(name)).length, 0)
    expect(weight).toBeGreaterThan(4000)
    expect(weight).toBeLessThan(60 * 1024)
  })

  it('carry their content in their address', () => {
    expect(assetUrl('desk.css')).toMatch(/^\/assets\/desk\.css\?v=[0-9a-f]{12}$/)
    expect(() => assetUrl('other.css')).toThrow('other.css')
  })

  it('use no style newer than Chromium 86', () => {
    const css = body('desk.css').replaceAll(/\/\*[\s\S]*?\*\//g, '')
    const tooNew =
      /:has\(|:is\(|:where\(|@container|@layer|oklch|color-mix|subgrid|aspect-ratio|\binset\s*:|(margin|padding|inset)-(inline|block)\s*:|overflow:\s*clip|text-wrap|&[\s.:]/
    expect(tooNew.exec(css)?.[0]).toBeUndefined()
    let depth = 0
    for (const mark of css.matchAll(/@media[^{]*\{|\{|\}/g)) {
      if (mark[0] === '}') depth -= 1
      else if (!mark[0].startsWith('@media')) {
        expect(css.slice(mark.index, mark.index + 1)).toBe('{')
        depth += 1
        expect(depth).toBeLessThanOrEqual(2)
      } else depth += 1
    }
    expect(depth).toBe(0)
  })

  it('use no script syntax newer than ES2019', () => {
    const script = body('desk.js').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(
      /\?\.[a-zA-Z[(]|\?\?|\|\|=|&&=|\d_\d|replaceAll\(|\.at\(|\bimport\b|#[a-z]+\s*\(|BigInt|\d+n\b/.exec(script)?.[0],
    ).toBeUndefined()
    expect(() => runInContext(`(function () {${script}})`, createContext({}))).not.toThrow()
  })

  it('hold no colour of state outside clocks, states and faults', () => {
    const union = body('desk.css').match(/var\(--union\)/g) ?? []
    expect(union).toHaveLength(1)
  })
})

/** Amounts with long runs of zeros, where the reading of a gap goes wrong. */
const sparse = fc
  .array(fc.constantFrom('0', '0', '0', '1', '7'), { minLength: 1, maxLength: 12 })
  .map((digits) => Number(digits.join('')))

describe('scripts of the counter', () => {
  const desk = loadScripts()

  it('write amounts in the capitals of the papers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 999_999_999_999 }), sparse), (amount) => {
        expect(desk.capitals(plainYuan(fen(amount)))).toBe(capitals(fen(amount)))
      }),
      { numRuns: 3000 },
    )
    const edges = [0, 1, 10, 11, 100, 101, 110, 1000, 100_000, 1_000_000, 10_010_000, 100_001_000, 290_000_100_000]
    for (const amount of edges) expect(desk.capitals(plainYuan(fen(amount)))).toBe(capitals(fen(amount)))
  })

  it.each([
    ['1.2万', '12000.00'],
    ['3 万', '30000.00'],
    ['1,200万元', '12000000.00'],
    ['0.5w', '5000.00'],
    ['1.23456W', '12345.60'],
    ['1.2.3万', null],
    ['一万', null],
    ['1200', null],
  ])('ask what %s was meant to be', (typed, meant) => {
    expect(desk.amountMeant(typed)).toBe(meant)
  })

  it('read identity numbers as the server does', () => {
    const digits = fc.stringMatching(/^[1-9]\d{5}(19|20)\d{2}[01]\d[0-3]\d\d{3}[\dX]$/)
    fc.assert(
      fc.property(fc.oneof(digits, digits.map(withRightCheck)), (number) => {
        const ours = readIdentityNumber(number)
        const theirs = desk.readIdentity(number)
        expect(theirs.fault === null).toBe(ours.valid)
        if (ours.valid) expect([theirs.sex, theirs.birthDay]).toEqual([ours.sex, ours.birthDay])
      }),
      { numRuns: 2000 },
    )
  })

  it('name the same fault for a short, an impossible and a mistyped number', () => {
    expect(desk.readIdentity('1101').fault).toBe('length')
    expect(desk.readIdentity('110105194913310021').fault).toBe('day')
    expect(desk.readIdentity('110105194912310021').fault).toBe('check')
    expect(desk.readIdentity('110105 19491231 002x').fault).toBeNull()
  })
})

function withRightCheck(number: string): string {
  for (const last of '0123456789X') {
    const candidate = number.slice(0, 17) + last
    if (!readIdentityNumber(candidate).faults.includes('identity-check-digit')) return candidate
  }
  return number
}
