/** What is missing to the minimum wage, month by month, by the minimum in force in each month (LDF 48, LHT 85). */
import { firstOfMonth } from '../../values/day.ts'
import { exact, yuanText } from '../../values/exact.ts'
import type { MonthAmount } from '../../values/month-amounts.ts'
import type { Parameters, ParameterValue } from '../parameters/parameters.ts'
import { minimumWageCode, type WageTier } from './wage-base.ts'
import { ask, openSheet, refuse, type MissingParameter, type Outcome } from './worksheet.ts'

export type MinimumWageInput = {
  /** Gross wage paid for full attendance, by month. */
  paid: readonly MonthAmount[]
  tier: WageTier
}

export type MonthMinimum = { row: MonthAmount; minimum: ParameterValue }

/** The minimum wage of each month, or the question for the months no table covers. */
export function minimumsOf(
  rows: readonly MonthAmount[],
  tier: WageTier,
  parameters: Parameters,
): { ok: true; value: readonly MonthMinimum[] } | { ok: false; missing: readonly MissingParameter[] } {
  const code = minimumWageCode(tier)
  const found = rows.map((row) => ({
    row,
    on: firstOfMonth(row.month),
    minimum: parameters(code, firstOfMonth(row.month)),
  }))
  const missing = found.flatMap(({ minimum, on }) => (minimum === null ? [{ code, on }] : []))
  if (missing.length > 0) return { ok: false, missing: missing.slice(0, 1) }
  return { ok: true, value: found.flatMap(({ row, minimum }) => (minimum === null ? [] : [{ row, minimum }])) }
}

/** The sum of the differences; months at or above the minimum count nothing. Faults: `rows-needed`. */
export function minimumWage({ paid, tier }: MinimumWageInput, parameters: Parameters): Outcome {
  if (paid.length === 0) return refuse({ field: 'paid', code: 'rows-needed' })
  const minimums = minimumsOf(paid, tier, parameters)
  if (!minimums.ok) return ask(minimums.missing)
  const sheet = openSheet()
  let total = 0
  for (const { row, minimum } of minimums.value) {
    const gap = Math.max(0, minimum.value - row.amount)
    total += gap
    const figures = { month: row.month, paid: yuanText(exact(row.amount)), minimum: yuanText(exact(minimum.value)) }
    sheet.step('minimum-month', 'LDF-48', { ...figures, gap: yuanText(exact(gap)) }, minimum)
  }
  sheet.sum(
    'minimum-difference',
    'LHT-85',
    { item: 'minimum-wage-difference', amount: exact(total) },
    {
      months: paid.length,
    },
  )
  sheet.remark('minimum-full-time', 'LDF-48')
  sheet.remark('arrears-damages', 'LHT-85')
  return sheet.close()
}
