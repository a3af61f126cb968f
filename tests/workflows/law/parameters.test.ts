/** Parameters by day: the shipped table, what is entered over it, and the gap that is asked about and never filled. */
import { describe, expect, it } from 'vitest'
import { parameterCodes, parameterKinds } from '../../../workflows/law/parameters/parameter-codes.ts'
import { shippedParameters } from '../../../workflows/law/parameters/parameter-table.ts'
import { parameterBook, readBook, type EnteredParameter } from '../../../workflows/law/parameters/parameters.ts'
import { day } from '../../../workflows/values/day.ts'

const at = (code: (typeof parameterCodes)[number], on: string, entered: EnteredParameter[] = []) =>
  readBook(parameterBook(entered))(code, day(on))

describe('shipped values', () => {
  it.each([
    ['2018-12-31', undefined, undefined],
    ['2019-01-01', 180_000, '2022-03-31'],
    ['2022-03-31', 180_000, '2022-03-31'],
    ['2022-04-01', 210_000, '2024-12-31'],
    ['2025-01-01', 233_000, null],
    ['2026-11-22', 233_000, null],
  ])('first minimum wage on %s', (on, value, to) => {
    const found = at('minimum-wage-1', on)
    expect([found?.value, found?.to]).toEqual([value, to])
  })

  it('holds a yearly value for its year alone', () => {
    expect(at('national-urban-income', '2024-12-31')).toMatchObject({ value: 5_418_800, to: '2024-12-31' })
    expect(at('national-urban-income', '2025-01-01')).toBeNull()
  })

  it('does not pretend to know the average wage of the city', () => {
    expect(shippedParameters.filter(([code]) => code === 'average-wage')).toEqual([])
    expect(at('average-wage', '2025-06-01')).toBeNull()
  })

  it('is in order by code and day, each value above nothing with a source', () => {
    for (const code of parameterCodes) {
      const rows = shippedParameters.filter(([of]) => of === code)
      expect(rows.map(([, from]) => from)).toEqual(rows.map(([, from]) => from).toSorted())
      expect(new Set(rows.map(([, from]) => from)).size).toBe(rows.length)
      for (const [, from, value, , source] of rows) {
        if (parameterKinds[code].span === 'year') expect(day(from).slice(5)).toBe('01-01')
        expect(value > 0 && source.length > 5).toBe(true)
      }
    }
  })
})

const row = (value: number, from: string): EnteredParameter => ({
  code: 'minimum-wage-1',
  value,
  from: day(from),
  source: 'notice',
})

describe('values entered by an administrator', () => {
  it('ends what stood before it the day before', () => {
    const entered = [row(250_000, '2026-07-01')]
    expect(at('minimum-wage-1', '2026-06-30', entered)).toMatchObject({ value: 233_000, to: '2026-06-30' })
    expect(at('minimum-wage-1', '2026-07-01', entered)).toMatchObject({ value: 250_000, to: null, mark: 'entered' })
  })

  it('takes the place of a value of the same day, the newest row standing', () => {
    const entered = [row(240_000, '2025-01-01'), row(239_000, '2025-01-01')]
    expect(at('minimum-wage-1', '2025-05-05', entered)).toMatchObject({
      value: 239_000,
      from: '2025-01-01',
      mark: 'entered',
    })
  })

  it('leaves other codes alone', () => {
    expect(at('minimum-wage-2', '2026-07-01', [row(250_000, '2026-07-01')])?.value).toBe(220_000)
  })
})
