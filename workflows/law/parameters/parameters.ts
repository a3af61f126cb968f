/** Which value of a parameter holds on a day, and on whose word: the answer goes into the working of every calculation. */
import { addDays, day, isAfter, isBefore, type Day } from '../../values/day.ts'
import { parameterCodes, parameterKinds, type ParameterCode } from './parameter-codes.ts'
import { shippedParameters, type ShippedMark } from './parameter-table.ts'

/** `entered`: by an administrator of this desk; `typed`: for one calculation, by whoever made it. */
export type ParameterMark = ShippedMark | 'entered' | 'typed'

export type ParameterValue = {
  code: ParameterCode
  /** In the unit of its code: fen, hundredths, percent or months. */
  value: number
  from: Day
  /** Last day; null while no later value is known. */
  to: Day | null
  source: string
  mark: ParameterMark
}

/** A value as somebody entered it: the newest row of a day stands. */
export type EnteredParameter = { code: ParameterCode; value: number; from: Day; source: string }

/** Answers for one day; null when no value covers it, so that it is asked for instead of guessed. */
export type Parameters = (code: ParameterCode, on: Day) => ParameterValue | null

/** All values by code, the earliest first, with the day each one ends. */
export type ParameterBook = ReadonlyMap<ParameterCode, readonly ParameterValue[]>

type Begun = Omit<ParameterValue, 'to'>

/** The shipped values with what was entered over them; `entered` stands in the order of entry. */
export function parameterBook(entered: readonly EnteredParameter[] = []): ParameterBook {
  const shipped = shippedParameters.map(([code, from, value, mark, source]): Begun => ({
    code,
    from: day(from),
    value,
    mark,
    source,
  }))
  const all = [...shipped, ...entered.map((row): Begun => ({ ...row, mark: 'entered' }))]
  return new Map(parameterCodes.map((code) => [code, valuesOf(all.filter((row) => row.code === code))]))
}

/** Looks values up in a book. */
export const readBook =
  (book: ParameterBook): Parameters =>
  (code, on) =>
    (book.get(code) ?? []).find(({ from, to }) => !isBefore(on, from) && (to === null || !isAfter(on, to))) ?? null

function valuesOf(rows: readonly Begun[]): ParameterValue[] {
  const standing = [...new Map(rows.map((row) => [row.from, row])).values()].toSorted((a, b) =>
    isBefore(a.from, b.from) ? -1 : 1,
  )
  return standing.map((row, at) => ({ ...row, to: lastDayOf(row, standing[at + 1]) }))
}

function lastDayOf(row: Begun, next: Begun | undefined): Day | null {
  const yearEnd = parameterKinds[row.code].span === 'year' ? day(`${row.from.slice(0, 4)}-12-31`) : null
  const dayBefore = next === undefined ? null : addDays(next.from, -1)
  if (yearEnd === null || dayBefore === null) return yearEnd ?? dayBefore
  return isBefore(dayBefore, yearEnd) ? dayBefore : yearEnd
}
