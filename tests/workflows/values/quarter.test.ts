import { expect, test } from 'vitest'
import { month } from '../../../workflows/values/day.ts'
import { monthsOf, parseQuarter, quarterOf } from '../../../workflows/values/quarter.ts'

test.each([
  ['2026-01', '2026-Q1'],
  ['2026-03', '2026-Q1'],
  ['2026-04', '2026-Q2'],
  ['2026-09', '2026-Q3'],
  ['2026-10', '2026-Q4'],
  ['2026-12', '2026-Q4'],
])('%s lies in %s, which holds it', (of, quarter) => {
  expect(quarterOf(month(of))).toBe(quarter)
  const months = monthsOf(quarterOf(month(of)))
  expect(months).toContain(of)
  expect(months).toHaveLength(3)
})

test('the last quarter ends with December', () => {
  expect(monthsOf(quarterOf(month('2026-11')))).toEqual(['2026-10', '2026-11', '2026-12'])
})

test.each(['', '2026', '2026-Q0', '2026-Q5', '2026-q1', '1999-Q4', '2026-Q1 ', '2026-11'])(
  '%j is no quarter',
  (text) => {
    expect(parseQuarter(text)).toBeNull()
  },
)
