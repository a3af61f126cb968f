/** Compensation for keeping a non-competition clause after the employment (JS1 36-39, LHT 23-24). */
import { monthOf, type Day } from '../../values/day.ts'
import { exact, isLess, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import type { Parameters } from '../parameters/parameters.ts'
import { minimumWageCode, writeAverage, type WageBase, type WageTier } from './wage-base.ts'
import { needed, openSheet, refuse, type Outcome, type Worksheet } from './worksheet.ts'

export type NonCompeteInput = {
  /** Last day of the employment. */
  end: Day
  /** Months the worker kept the clause without being paid. */
  months: number
  /** The monthly compensation that was agreed; null for none. */
  agreed: Fen | null
  /** The average of the twelve months before the end; needed where nothing was agreed. */
  wage: WageBase | null
  /** The employer ended the clause early: three more months (JS1 39). */
  endedByEmployer: boolean
  tier: WageTier
}

const SHARE_PERCENT = 30
const MOST_MONTHS = 24
const EXTRA_MONTHS = 3

/** Monthly compensation times months kept, at most 24, and three more where the employer ended the clause. Faults: `wage-needed`, `no-month-in-span`. */
export function nonCompete(input: NonCompeteInput, parameters: Parameters): Outcome {
  const sheet = openSheet()
  const monthly = input.agreed === null ? shareOf(sheet, input, parameters) : agreedOf(sheet, input.agreed)
  if ('ok' in monthly) return monthly
  const months = Math.min(input.months, MOST_MONTHS)
  if (input.months > MOST_MONTHS)
    sheet.step('non-compete-months', 'LHT-24', { months: input.months, most: MOST_MONTHS })
  const item = 'non-compete-compensation'
  const article = input.agreed === null ? 'JS1-36' : 'JS1-37'
  const wage = yuanText(monthly)
  sheet.sum('non-compete-pay', article, { item, amount: times(monthly, months) }, { wage, months })
  if (input.endedByEmployer) {
    const extra = { item, amount: times(monthly, EXTRA_MONTHS) } as const
    sheet.sum('non-compete-extra', 'JS1-39', extra, { wage, months: EXTRA_MONTHS })
  }
  sheet.remark('non-compete-three-unpaid', 'JS1-38')
  sheet.remark('non-compete-two-years', 'LHT-24')
  return sheet.close()
}

function agreedOf(sheet: Worksheet, agreed: Fen): Exact {
  sheet.step('non-compete-agreed', 'JS1-37', { wage: yuanText(exact(agreed)) })
  return exact(agreed)
}

function shareOf(sheet: Worksheet, { wage, end, tier }: NonCompeteInput, parameters: Parameters): Exact | Outcome {
  if (wage === null) return refuse({ field: 'average', code: 'wage-needed' })
  const values = needed(parameters, { minimum: { code: minimumWageCode(tier), on: end } })
  if (!values.ok) return values.outcome
  const average = writeAverage(sheet, 'JS1-36', wage, end)
  if (average === null) return refuse({ field: 'months', code: 'no-month-in-span', values: { month: monthOf(end) } })
  const share = times(average, SHARE_PERCENT, 100)
  const floor = exact(values.value.minimum.value)
  const monthly = isLess(share, floor) ? floor : share
  const figures = {
    wage: yuanText(average),
    percent: SHARE_PERCENT,
    minimum: yuanText(floor),
    amount: yuanText(monthly),
  }
  sheet.step('non-compete-share', 'JS1-36', figures, values.value.minimum)
  return monthly
}
