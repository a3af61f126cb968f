/** Illness: how long the medical period is, and what is missing to the least sick pay (MP479 3-4, OP309 59). */
import { addDays, addMonths, type Day } from '../../values/day.ts'
import { exact, lackOf, nothing, plus, times, yuanText, type Exact } from '../../values/exact.ts'
import type { MonthAmount } from '../../values/month-amounts.ts'
import type { Parameters } from '../parameters/parameters.ts'
import { minimumsOf } from './minimum-wage.ts'
import type { WageTier } from './wage-base.ts'
import { ask, needed, openSheet, refuse, type Outcome } from './worksheet.ts'

export type SickPayInput = {
  /** First day of the sick leave. */
  from: Day
  /** Whole years of work with all employers, and with this one. */
  years: number
  yearsHere: number
  /** Sick pay that was paid, whole months of sick leave. */
  paid: readonly MonthAmount[]
  tier: WageTier
}

export type MedicalPeriod = { months: number; within: number }

/** Months of medical period and the months within which sick days are added up (MP479 3, 4). */
export function medicalPeriod(years: number, yearsHere: number): MedicalPeriod {
  if (years < 10) return yearsHere < 5 ? { months: 3, within: 6 } : { months: 6, within: 12 }
  if (yearsHere < 5) return { months: 6, within: 12 }
  if (yearsHere < 10) return { months: 9, within: 15 }
  if (yearsHere < 15) return { months: 12, within: 18 }
  return yearsHere < 20 ? { months: 18, within: 24 } : { months: 24, within: 30 }
}

/** The medical period and the sum of the differences to the least sick pay. Faults: `years-here-exceed`, `rows-needed`. */
export function sickPay({ from, years, yearsHere, paid, tier }: SickPayInput, parameters: Parameters): Outcome {
  if (yearsHere > years) return refuse({ field: 'yearsHere', code: 'years-here-exceed' })
  if (paid.length === 0) return refuse({ field: 'paid', code: 'rows-needed' })
  const minimums = minimumsOf(paid, tier, parameters)
  if (!minimums.ok) return ask(minimums.missing)
  const values = needed(parameters, { floor: { code: 'sick-pay-floor', on: from } })
  if (!values.ok) return values.outcome
  const { floor } = values.value
  const sheet = openSheet()
  const period = medicalPeriod(years, yearsHere)
  const until = addDays(addMonths(from, period.months), -1)
  sheet.step('medical-period', 'MP479-3', { years, yearsHere, ...period, from, until })
  let total: Exact = nothing
  for (const { row, minimum } of minimums.value) {
    const least = times(exact(minimum.value), floor.value, 100)
    const gap = lackOf(least, exact(row.amount))
    const figures = { month: row.month, paid: yuanText(exact(row.amount)), minimum: yuanText(exact(minimum.value)) }
    sheet.step('sick-month', 'OP309-59', { ...figures, percent: floor.value, gap: yuanText(gap) }, minimum)
    total = plus(total, gap)
  }
  sheet.sum('sick-difference', 'OP309-59', { item: 'sick-pay', amount: total }, { months: paid.length }, floor)
  sheet.remark('sick-no-dismissal', 'LHT-42')
  sheet.remark('sick-whole-months', 'MP479-4')
  return sheet.close()
}
