/** Economic compensation (N), with pay in lieu of notice (N+1), and damages for unlawful termination (2N): LHT 46-48, 87. */
import { addDays, addMonths, addYears, day, isAfter, isBefore, monthOf, split, type Day } from '../../values/day.ts'
import { exact, isLess, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import type { ArticleCode } from '../articles.ts'
import type { Parameters, ParameterValue } from '../parameters/parameters.ts'
import { halvesText } from './figures.ts'
import { yearBefore } from './insured-wage.ts'
import { liftToMinimum, minimumWageCode, writeAverage, type WageBase, type WageTier } from './wage-base.ts'
import { needed, openSheet, refuse, type Outcome, type Worksheet } from './worksheet.ts'

/** How the employment ended decides what is owed. */
export const severanceGrounds = [
  'quit-38',
  'agreed',
  'dismissed-40-no-notice',
  'dismissed-40-notice',
  'layoff-41',
  'term-expired',
  'closed',
  'unlawful',
  'resigned',
  'dismissed-39',
  'part-time',
] as const
export type SeveranceGround = (typeof severanceGrounds)[number]

type Owed = { months: 'n' | 'n-plus-1' | 'two-n' | 'none'; article: ArticleCode }

const owedOn: Readonly<Record<SeveranceGround, Owed>> = {
  'quit-38': { months: 'n', article: 'LHT-46' },
  agreed: { months: 'n', article: 'LHT-46' },
  'dismissed-40-no-notice': { months: 'n-plus-1', article: 'LHT-46' },
  'dismissed-40-notice': { months: 'n', article: 'LHT-46' },
  'layoff-41': { months: 'n', article: 'LHT-46' },
  'term-expired': { months: 'n', article: 'LHT-46' },
  closed: { months: 'n', article: 'LHT-46' },
  unlawful: { months: 'two-n', article: 'LHT-87' },
  resigned: { months: 'none', article: 'LHT-46' },
  'dismissed-39': { months: 'none', article: 'LHT-39' },
  'part-time': { months: 'none', article: 'LHT-71' },
}

export type SeveranceInput = {
  ground: SeveranceGround
  start: Day
  /** Last day of the employment. */
  end: Day
  wage: WageBase
  /** Gross wage of the last month; asked for where pay in lieu of notice is owed. */
  lastMonth: Fen | null
  tier: WageTier
}

/** The day the Labour Contract Law came into force: N counts from here (LHT 97), 2N from the real start (LHTTL 25). */
const LAW_BEGAN = day('2008-01-01')
/** LHT 47 para. 2: both caps hold together, and only above three times the average wage. */
const CAP_TIMES = 3
const CAP_HALVES = 24

/**
 * Halves of a month's wage for a service, both days counted: a year is 2; of the rest six months and more are 2, anything
 * shorter is 1 (LHT 47).
 */
export function serviceHalves(start: Day, end: Day): number {
  const after = addDays(end, 1)
  let years = split(after).year - split(start).year
  if (isAfter(addYears(start, years), after)) years -= 1
  if (!isBefore(addYears(start, years), after)) return years * 2
  return years * 2 + (isAfter(addMonths(start, years * 12 + 6), after) ? 1 : 2)
}

/** What the end of an employment costs the employer. Faults: `end-before-start`, `last-month-needed`, `no-month-in-span`. */
export function severance(input: SeveranceInput, parameters: Parameters): Outcome {
  const { ground, start, end, wage, lastMonth, tier } = input
  if (isAfter(start, end)) return refuse({ field: 'end', code: 'end-before-start' })
  const owed = owedOn[ground]
  const sheet = openSheet()
  if (owed.months === 'none') {
    sheet.step('severance-not-owed', owed.article)
    return sheet.close()
  }
  if (owed.months === 'n-plus-1' && lastMonth === null) return refuse({ field: 'lastMonth', code: 'last-month-needed' })
  const values = needed(parameters, {
    minimum: { code: minimumWageCode(tier), on: end },
    average: { code: 'average-wage', on: yearBefore(end) },
  })
  if (!values.ok) return values.outcome
  const average = writeAverage(sheet, 'LHTTL-27', wage, end)
  if (average === null) return refuse({ field: 'months', code: 'no-month-in-span', values: { month: monthOf(end) } })
  const monthly = liftToMinimum(sheet, 'LHTTL-27', average, values.value.minimum)
  const halves = writeYears(sheet, owed.months === 'two-n', start, end)
  const capped = writeCaps(sheet, monthly, halves, values.value.average)
  writeSums(sheet, owed, capped, lastMonth)
  return sheet.close()
}

function writeYears(sheet: Worksheet, fromRealStart: boolean, start: Day, end: Day): number {
  const counted = fromRealStart || !isBefore(start, LAW_BEGAN) ? start : LAW_BEGAN
  const halves = isAfter(counted, end) ? 0 : serviceHalves(counted, end)
  const figures = { from: counted, to: end, months: halvesText(halves) }
  if (counted === start) sheet.step('severance-years', 'LHT-47', figures)
  else {
    sheet.step('severance-years-from-2008', 'LHT-97', { ...figures, start })
    sheet.remark('service-before-2008', 'LHT-97')
  }
  return halves
}

type Capped = { monthly: Exact; halves: number }

function writeCaps(sheet: Worksheet, monthly: Exact, halves: number, average: ParameterValue): Capped {
  const cap = times(exact(average.value), CAP_TIMES)
  const figures = { wage: yuanText(monthly), average: yuanText(exact(average.value)), cap: yuanText(cap) }
  if (!isLess(cap, monthly)) {
    sheet.step('severance-within-cap', 'LHT-47', figures, average)
    return { monthly, halves }
  }
  sheet.step('severance-wage-capped', 'LHT-47', figures, average)
  if (halves > CAP_HALVES)
    sheet.step('severance-years-capped', 'LHT-47', { months: halvesText(halves), most: halvesText(CAP_HALVES) })
  return { monthly: cap, halves: Math.min(halves, CAP_HALVES) }
}

function writeSums(sheet: Worksheet, owed: Owed, { monthly, halves }: Capped, lastMonth: Fen | null): void {
  const figures = { wage: yuanText(monthly), months: halvesText(halves) }
  if (owed.months === 'two-n') {
    const amount = times(monthly, halves)
    sheet.sum('unlawful-termination', 'LHT-87', { item: 'unlawful-termination-damages', amount }, figures)
    sheet.remark('not-both', 'LHTTL-25')
    sheet.remark('reinstatement-instead', 'LHT-48')
  } else {
    sheet.sum('severance', owed.article, { item: 'severance', amount: times(monthly, halves, 2) }, figures)
    if (owed.months === 'n-plus-1' && lastMonth !== null) {
      const amount = exact(lastMonth)
      sheet.sum('notice-pay', 'LHTTL-20', { item: 'notice-pay', amount }, { wage: yuanText(amount) })
      sheet.remark('union-consulted', 'JS1-47')
    }
  }
  sheet.remark('gross-wage', 'LHTTL-27')
  sheet.remark('earlier-employer', 'LHTTL-10')
}
