/** Round values for the tables of the calculators, so that every expected sum can be checked in one's head. */
import type { Outcome } from '../../../../workflows/law/calculators/worksheet.ts'
import { parameterBook, readBook } from '../../../../workflows/law/parameters/parameters.ts'
import { day, month } from '../../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../../workflows/values/fen.ts'
import type { MonthAmount } from '../../../../workflows/values/month-amounts.ts'

const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']

/** Minimum wage 2,000 and 1,800; average wage 9,000; national urban income 50,000; the rest as shipped. */
export const parameters = readBook(
  parameterBook([
    { code: 'minimum-wage-1', value: 200_000, from: day('2025-01-01'), source: 'test' },
    { code: 'minimum-wage-2', value: 180_000, from: day('2025-01-01'), source: 'test' },
    ...years.flatMap((year) => [
      { code: 'average-wage' as const, value: 900_000, from: day(`${year}-01-01`), source: 'test' },
      { code: 'national-urban-income' as const, value: 5_000_000, from: day(`${year}-01-01`), source: 'test' },
    ]),
  ]),
)

export const yuan = (amount: number) => fen(Math.round(amount * 100))
export const average = (amount: number) => ({ kind: 'average' as const, amount: yuan(amount) })
export const rows = (...list: [month: string, amount: number][]): MonthAmount[] =>
  list.map(([at, amount]) => ({ month: month(at), amount: yuan(amount) }))
/** Rows of `count` months from one on, all alike. */
export function monthly(first: string, count: number, amount: number): MonthAmount[] {
  const [year = 0, at = 0] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, add) => {
    const index = year * 12 + at - 1 + add
    return {
      month: month(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
      amount: yuan(amount),
    }
  })
}

/** The total as people read it, or the faults, or what is missing. */
export function said(outcome: Outcome): string {
  if (outcome.ok) return formatYuan(outcome.value.totalFen)
  const { faults, missing } = outcome.refusal
  return [...faults.map(({ code }) => code), ...missing.map(({ code, on }) => `${code}@${on}`)].join(' ')
}

/** Articles of the steps that carry a sum, or of the last step where none does. */
export function articles(outcome: Outcome): string {
  if (!outcome.ok) return ''
  const { steps } = outcome.value
  const summed = steps.filter(({ sum }) => sum !== null)
  return (summed.length > 0 ? summed : steps.slice(-1)).map(({ article }) => article).join(' ')
}

/** Codes of steps and remarks. */
export const codes = (outcome: Outcome): string[] =>
  outcome.ok ? [...outcome.value.steps, ...outcome.value.remarks].map(({ code }) => code) : []
