/** Terms of keeping: the settings by ending and kind, the longest that fits, counted from the closing (domain.md 6.6). */
import { expect, test } from 'vitest'
import { parameterBook, readBook, type EnteredParameter } from '../../../workflows/law/parameters/parameters.ts'
import { day } from '../../../workflows/values/day.ts'
import {
  hasRunOut,
  isRetention,
  keepUntil,
  retentionChoices,
  usualRetention,
  yearsOf,
} from '../../../workflows/volume/retention.ts'

const usual = (
  facts: Partial<Parameters<typeof usualRetention>[0]>,
  on = '2026-11-22',
  entered: EnteredParameter[] = [],
) => usualRetention({ agreed: false, group: false, injury: false, ...facts }, readBook(parameterBook(entered)), day(on))

const setting = (code: EnteredParameter['code'], value: number, from: string): EnteredParameter => ({
  code,
  value,
  from: day(from),
  source: 'committee rule',
})

test.each([
  [{ agreed: true }, '10-years'],
  [{}, '5-years'],
  [{ group: true }, '30-years'],
  [{ agreed: true, injury: true }, '30-years'],
])('shipped: %o is kept %s', (facts, term) => {
  expect(usual(facts)).toBe(term)
})

test('an entered setting holds from its day, the longest wins, and a hundred years are for good', () => {
  const entered = [setting('retention-agreement', 15, '2027-01-01'), setting('retention-injury', 100, '2027-01-01')]
  expect(usual({ agreed: true }, '2026-12-31', entered)).toBe('10-years')
  expect(usual({ agreed: true }, '2027-01-01', entered)).toBe('15-years')
  expect(usual({ agreed: true, injury: true }, '2027-01-01', entered)).toBe('permanent')
  expect(usual({ group: true }, '2027-01-01', [setting('retention-group', 2, '2027-01-01')])).toBe('5-years')
})

test('a day that no setting covers keeps for good', () => {
  expect(usual({}, '2010-12-31')).toBe('permanent')
})

test('the term ends on the same day of its last year, a leap day the day before, and its last day still keeps', () => {
  expect(keepUntil('5-years', day('2026-11-20'))).toBe('2031-11-20')
  expect(keepUntil('5-years', day('2028-02-29'))).toBe('2033-02-28')
  expect(keepUntil('permanent', day('2026-11-20'))).toBeNull()
  expect(['2031-11-19', '2031-11-20', '2031-11-21'].map((on) => hasRunOut('2031-11-20', day(on)))).toEqual([
    false,
    false,
    true,
  ])
  expect(hasRunOut(null, day('2199-01-01'))).toBe(false)
})

test('a term that nobody can count is none', () => {
  expect(['10-years', 'permanent', 'years-5', '1000-years', ''].map(isRetention)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(yearsOf('years-5')).toBeNull()
  expect(retentionChoices('15-years')).toEqual(['5-years', '10-years', '15-years', '30-years', 'permanent'])
  expect(retentionChoices('permanent')).toHaveLength(4)
})
