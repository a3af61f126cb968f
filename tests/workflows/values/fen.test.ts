/** Amounts are read without guessing, written to the fen, and never become floating numbers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fen,
  formatYuan,
  LARGEST_FORM_SUM,
  parseYuan,
  plainYuan,
  sumFen,
  tenThousandYuan,
} from '../../../workflows/values/fen.ts'

const accepted: [typed: string, fen: number][] = [
  ['0', 0],
  ['0.00', 0],
  ['0.01', 1],
  ['0.1', 10],
  ['1', 100],
  ['12', 1200],
  ['1234', 123400],
  ['1234.5', 123450],
  ['1234.50', 123450],
  ['1,234.50', 123450],
  ['12,345,678.90', 1234567890],
  ['  1234.5  ', 123450],
  ['9999999999.99', LARGEST_FORM_SUM],
  ['9,999,999,999.99', LARGEST_FORM_SUM],
]

const refused: [typed: string, fault: string][] = [
  ['', 'amount-empty'],
  ['   ', 'amount-empty'],
  ['1.2万', 'amount-in-ten-thousands'],
  ['1万元', 'amount-in-ten-thousands'],
  ['3亿', 'amount-in-ten-thousands'],
  ['1.2w', 'amount-in-ten-thousands'],
  ['-5', 'amount-negative'],
  ['−5', 'amount-negative'],
  ['-0', 'amount-negative'],
  ['(5)', 'amount-negative'],
  ['1e9', 'amount-exponent'],
  ['1E+9', 'amount-exponent'],
  ['1.5e3', 'amount-exponent'],
  ['１２３', 'amount-full-width'],
  ['1，234', 'amount-full-width'],
  ['1。5', 'amount-not-a-number'],
  ['1,00', 'amount-separators'],
  ['1,2345', 'amount-separators'],
  ['12,34.50', 'amount-separators'],
  [',123', 'amount-separators'],
  ['0,123', 'amount-separators'],
  ['0.005', 'amount-decimals'],
  ['1.234', 'amount-decimals'],
  ['1.000', 'amount-decimals'],
  ['10000000000', 'amount-too-large'],
  ['10,000,000,000.00', 'amount-too-large'],
  ['99999999999999999999', 'amount-too-large'],
  ['.5', 'amount-not-a-number'],
  ['5.', 'amount-not-a-number'],
  ['007', 'amount-not-a-number'],
  ['1.2.3', 'amount-not-a-number'],
  ['¥5', 'amount-not-a-number'],
  ['+5', 'amount-not-a-number'],
  ['0x10', 'amount-not-a-number'],
  ['Infinity', 'amount-not-a-number'],
  ['五百', 'amount-not-a-number'],
  ['1 234', 'amount-not-a-number'],
]

describe('amounts as typed', () => {
  it.each(accepted)('reads %j as %d fen', (typed, value) => {
    expect(parseYuan(typed)).toEqual({ ok: true, value })
  })

  it.each(refused)('refuses %j as %s', (typed, fault) => {
    expect(parseYuan(typed)).toEqual({ ok: false, fault })
  })

  it('refuses a sum of nothing only where asked to', () => {
    expect(parseYuan('0.00', { zero: 'refuse' })).toEqual({ ok: false, fault: 'amount-zero' })
    expect(parseYuan('0.01', { zero: 'refuse' })).toEqual({ ok: true, value: 1 })
    expect(parseYuan('0', { zero: 'accept' }).ok).toBe(true)
  })

  it('reads back every sum it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_FORM_SUM }), (amount) => {
        expect(parseYuan(formatYuan(fen(amount)))).toEqual({ ok: true, value: amount })
        expect(parseYuan(plainYuan(fen(amount)))).toEqual({ ok: true, value: amount })
      }),
    )
  })

  it('accepts nothing but plain or rightly grouped figures', () => {
    const figure = /^(?:\d{1,10}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,2})?$/u
    const pieces = fc.constantFrom('0', '1', '9', '12', '345', ',', '.', '-', 'e', '万', ' ', '１', '+', '元')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (typed) => {
          if (parseYuan(typed).ok) expect(typed.trim()).toMatch(figure)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('amounts written', () => {
  it.each([
    [0, '0.00', '0.00', '0.00'],
    [1, '0.01', '0.01', '0.00'],
    [99, '0.99', '0.99', '0.00'],
    [100, '1.00', '1.00', '0.00'],
    [123450, '1,234.50', '1234.50', '0.12'],
    [-123450, '-1,234.50', '-1234.50', '-0.12'],
    [-5, '-0.05', '-0.05', '0.00'],
    [4999, '49.99', '49.99', '0.00'],
    [5000, '50.00', '50.00', '0.01'],
    [1234500, '12,345.00', '12345.00', '1.23'],
    [1235000, '12,350.00', '12350.00', '1.24'],
    [7_700_000_000, '77,000,000.00', '77000000.00', '7,700.00'],
  ])('writes %d fen', (amount, grouped, plain, wan) => {
    expect(formatYuan(fen(amount))).toBe(grouped)
    expect(plainYuan(fen(amount))).toBe(plain)
    expect(tenThousandYuan(fen(amount))).toBe(wan)
  })
})

describe('the amount type', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d as fen', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError)
  })

  it('knows one zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true)
  })

  it('adds exactly and refuses to leave the safe range', () => {
    expect(sumFen([])).toBe(0)
    expect(sumFen([fen(10), fen(20), fen(-5)])).toBe(25)
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError)
  })
})
