/** The medical subsidy of a worker whose contract ends in or after illness (NT354 22; on dismissal local practice, ECM481 6). */
import { monthOf, type Day } from '../../values/day.ts'
import { plus, times, yuanText } from '../../values/exact.ts'
import type { Parameters } from '../parameters/parameters.ts'
import { writeAverage, type WageBase } from './wage-base.ts'
import { needed, openSheet, refuse, type Outcome } from './worksheet.ts'

export const illnesses = ['ordinary', 'serious', 'terminal'] as const
export type Illness = (typeof illnesses)[number]

export const subsidyEndings = ['expired', 'dismissed-40'] as const

export type MedicalSubsidyInput = {
  end: Day
  ending: (typeof subsidyEndings)[number]
  illness: Illness
  wage: WageBase
}

/** Six months' wages at least, raised for a serious or terminal illness. Faults: `no-month-in-span`. */
export function medicalSubsidy(input: MedicalSubsidyInput, parameters: Parameters): Outcome {
  const { end, ending, illness } = input
  const values = needed(parameters, {
    months: { code: 'medical-subsidy', on: end },
    raise: { code: illness === 'terminal' ? 'medical-subsidy-terminal' : 'medical-subsidy-serious', on: end },
  })
  if (!values.ok) return values.outcome
  const { months, raise } = values.value
  const sheet = openSheet()
  const wage = writeAverage(sheet, 'NT354-22', input.wage, end)
  if (wage === null) return refuse({ field: 'months', code: 'no-month-in-span', values: { month: monthOf(end) } })
  const article = ending === 'expired' ? 'NT354-22' : 'ECM481-6'
  const subsidy = times(wage, months.value)
  const figures = { wage: yuanText(wage), months: months.value }
  if (illness === 'ordinary') sheet.sum('medical-subsidy', article, owed(subsidy), figures, months)
  else {
    sheet.step('medical-subsidy', article, figures, months)
    const raised = plus(subsidy, times(subsidy, raise.value, 100))
    const raising = { subsidy: yuanText(subsidy), percent: raise.value }
    sheet.sum('medical-subsidy-raised', 'ECM481-6', owed(raised), raising, raise)
  }
  if (ending === 'dismissed-40' || illness !== 'ordinary') sheet.remark('medical-subsidy-local', 'ECM481-6')
  return sheet.close()
}

const owed = (amount: ReturnType<typeof times>) => ({ item: 'medical-subsidy', amount }) as const
