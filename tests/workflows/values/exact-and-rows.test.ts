/** Exact quotients, and two columns pasted out of a spreadsheet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exact,
  isLess,
  larger,
  plus,
  smaller,
  times,
  toFen,
  wholePart,
  yuanText,
} from '../../../workflows/values/exact.ts'
import { parseHours, readDayHours } from '../../../workflows/values/day-hours.ts'
import { MOST_ROWS, readMonthAmounts } from '../../../workflows/values/month-amounts.ts'

describe('exact quotients', () => {
  it.each([
    [exact(1, 2), 1],
    [exact(49, 100), 0],
    [exact(1, 3), 0],
    [exact(2, 3), 1],
    [exact(5, 2), 3],
    [times(exact(600_000), 300, 2_175), 82_759],
    [plus(exact(1, 3), exact(1, 6)), 1],
  ])('rounds half up, once', (amount, expected) => {
    expect(toFen(amount)).toBe(expected)
  })

  it('refuses what is no amount', () => {
    expect(() => exact(0.5)).toThrow(RangeError)
    expect(() => exact(1, 0)).toThrow(RangeError)
    expect(() => exact(1, -2)).toThrow(RangeError)
    expect(() => toFen(exact(-1))).toThrow(RangeError)
  })

  it('compares and reads', () => {
    const [third, half] = [exact(1, 3), exact(1, 2)]
    expect([isLess(third, half), isLess(half, third), isLess(half, half)]).toEqual([true, false, false])
    expect([smaller(third, half), larger(third, half)]).toEqual([third, half])
    expect([wholePart(exact(7, 2)), yuanText(exact(344_827, 100))]).toEqual([3, '34.48'])
  })

  it('agrees with whole arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1_000 }), (amount, by) => {
        expect(toFen(times(times(exact(amount), by), 1, by))).toBe(amount)
      }),
    )
  })
})

describe('month and amount', () => {
  it.each([
    ['2026-01\t6,000.00\n2026-02\t6000', ['2026-01 600000', '2026-02 600000']],
    ['2026-01,6000\r\n2026-02,1,234.50', ['2026-01 600000', '2026-02 123450']],
    ['"2026-01","1,234.50"', ['2026-01 123450']],
    ['月份\t工资\n2026年1月\t6000元', ['2026-01 600000']],
    ['2026/3 5000', ['2026-03 500000']],
    ['2026.12;¥5,000', ['2026-12 500000']],
    ['202607\t5000', ['2026-07 500000']],
    ['2026-07-31\t5000', ['2026-07 500000']],
    ['\n2026-02\t2\n\n2026-01\t1\n', ['2026-01 100', '2026-02 200']],
    ['2026-01，6000', ['2026-01 600000']],
    ['', []],
  ])('reads %j', (text, expected) => {
    const { rows, faults } = readMonthAmounts(text)
    expect(faults).toEqual([])
    expect(rows.map(({ month, amount }) => `${month} ${amount}`)).toEqual(expected)
  })

  it.each([
    ['2026-13\t6000', [[1, 'row-month']]],
    ['2026-01', [[1, 'row-amount-missing']]],
    ['2026-01\t6000\n2026-01\t7000', [[2, 'row-month-twice']]],
    [
      '2026-01\t1,23\n2026-02\t-5',
      [
        [1, 'amount-separators'],
        [2, 'amount-negative'],
      ],
    ],
    ['2026-01\t1.2万', [[1, 'amount-in-ten-thousands']]],
    ['2026-01\t６０００', [[1, 'amount-full-width']]],
    ['2026-01\t1\n合计\t1', [[2, 'row-month']]],
  ])('says what is wrong with %j', (text, expected) => {
    expect(readMonthAmounts(text).faults.map(({ row, code }) => [row, code])).toEqual(expected)
  })

  it('stops at ten years', () => {
    const lines = Array.from({ length: MOST_ROWS + 1 }, (_, at) => `${1990 + Math.floor(at / 12)}-${(at % 12) + 1}\t1`)
    expect(readMonthAmounts(lines.slice(0, -1).join('\n')).faults).toEqual([])
    expect(readMonthAmounts(lines.join('\n')).faults).toEqual([{ row: 121, code: 'too-many-pasted' }])
  })
})

describe('day and hours', () => {
  it.each([
    ['2026-05-01\t8', ['2026-05-01 800']],
    ['日期,小时\n2026/5/2,2.5\n\n2026年5月3日 0.25', ['2026-05-02 250', '2026-05-03 25']],
    ['2026-05-01 24', ['2026-05-01 2400']],
  ])('reads %j', (text, expected) => {
    const { rows, faults } = readDayHours(text)
    expect(faults).toEqual([])
    expect(rows.map(({ on, hours }) => `${on} ${hours}`)).toEqual(expected)
  })

  it.each([
    ['2026-02-30\t8', [[1, 'row-day']]],
    ['2026-05-01', [[1, 'row-hours']]],
    [
      '2026-05-01 24.01\n2026-05-02 x',
      [
        [1, 'row-hours'],
        [2, 'row-hours'],
      ],
    ],
  ])('says what is wrong with %j', (text, expected) => {
    expect(readDayHours(text).faults.map(({ row, code }) => [row, code])).toEqual(expected)
  })

  it('stops at a year', () => {
    const year = Array.from({ length: 367 }, () => '2026-05-01 1').join('\n')
    expect(readDayHours(year).faults).toEqual([{ row: 367, code: 'too-many-pasted' }])
  })

  it.each([
    ['8', 800],
    ['2.5', 250],
    ['0.05', 5],
    ['', null],
    ['1.234', null],
    ['-1', null],
  ])('%j hours', (text, expected) => {
    expect(parseHours(text)).toBe(expected)
  })
})
