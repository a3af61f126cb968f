/** What the family of a worker who died at work receives, and from whom (GSTL 39, 62). */
import type { Day } from '../../values/day.ts'
import { exact, times, yuanText, type Exact } from '../../values/exact.ts'
import type { Fen } from '../../values/fen.ts'
import type { Parameters } from '../parameters/parameters.ts'
import { ownWage, yearBefore } from './insured-wage.ts'
import { needed, openSheet, type Outcome, type Payer, type Worksheet } from './worksheet.ts'

export type WorkDeathInput = {
  diedOn: Day
  /** Average insured wage of the twelve months before. */
  insuredWage: Fen
  insured: boolean
  /** Dependants without capacity to work: the spouse, others, and how many of all live alone or are orphans. */
  spouse: boolean
  others: number
  alone: number
}

const FUNERAL_MONTHS = 6
const LUMP_YEARS = 20
const SPOUSE_PERCENT = 40
const OTHER_PERCENT = 30
const ALONE_PERCENT = 10

/** Percent of the own wage for all dependants together, at most the whole wage (GSTL 39 (2)). */
export function dependantsPercent({ spouse, others, alone }: Pick<WorkDeathInput, 'spouse' | 'others' | 'alone'>) {
  const people = others + (spouse ? 1 : 0)
  const asked = (spouse ? SPOUSE_PERCENT : 0) + others * OTHER_PERCENT + Math.min(alone, people) * ALONE_PERCENT
  return { asked, granted: Math.min(100, asked) }
}

/** Funeral and death grants as sums; the monthly pensions are told, not summed. */
export function workDeath(input: WorkDeathInput, parameters: Parameters): Outcome {
  const { diedOn, insured } = input
  const values = needed(parameters, {
    average: { code: 'average-wage', on: yearBefore(diedOn) },
    income: { code: 'national-urban-income', on: yearBefore(diedOn) },
  })
  if (!values.ok) return values.outcome
  const { average, income } = values.value
  const payer: Payer = insured ? 'fund' : 'employer'
  const sheet = openSheet()
  const item = 'work-death-benefits'
  const funeral = { item, amount: times(exact(average.value), FUNERAL_MONTHS), payer } as const
  const regional = { average: yuanText(exact(average.value)), year: average.from.slice(0, 4), months: FUNERAL_MONTHS }
  sheet.sum('death-funeral', 'GSTL-39', funeral, regional, average)
  const lump = { item, amount: times(exact(income.value), LUMP_YEARS), payer } as const
  const national = { income: yuanText(exact(income.value)), year: income.from.slice(0, 4), years: LUMP_YEARS }
  sheet.sum('death-lump', 'GSTL-39', lump, national, income)
  if (input.spouse || input.others > 0) writePensions(sheet, input, ownWage(sheet, input.insuredWage, average))
  sheet.remark(insured ? 'injury-fund' : 'injury-uninsured', insured ? 'GSTL-39' : 'GSTL-62')
  return sheet.close()
}

function writePensions(sheet: Worksheet, input: WorkDeathInput, own: Exact): void {
  const { asked, granted } = dependantsPercent(input)
  const figures = { wage: yuanText(own), asked, percent: granted, amount: yuanText(times(own, granted, 100)) }
  sheet.step(asked > granted ? 'death-dependants-capped' : 'death-dependants', 'GSTL-39', figures)
  sheet.remark('dependants-monthly', 'GSTL-39')
}
