/** The questions calculators share, and how their answers are read: wages by average or by month, hours, whole numbers. */
import { z } from 'zod'
import { codeChoices, type FormFields } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import type { WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { WageBase, WageTier } from '../../workflows/law/calculators/wage-base.ts'
import { parseHours, readDayHours, type DayHours } from '../../workflows/values/day-hours.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import { readMonthAmounts, type MonthAmount } from '../../workflows/values/month-amounts.ts'
import { choice, fault, maybeYuan } from '../http/fields.ts'

const typed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim())

/** Faults shown at once; the rest show when these are mended. */
const MOST_FAULTS = 8

/** Pasted rows of month and amount; none for an empty field. */
export const monthRows: z.ZodType<readonly MonthAmount[]> = typed.transform((text, context) => {
  const { rows, faults } = readMonthAmounts(text)
  for (const { row, code } of faults.slice(0, MOST_FAULTS))
    fault(context, code.startsWith('amount-') ? 'row-amount' : code, { row })
  return rows
})

/** Pasted rows of day and hours. */
export const dayRows: z.ZodType<readonly DayHours[]> = typed.transform((text, context) => {
  const { rows, faults } = readDayHours(text)
  for (const { row, code } of faults.slice(0, MOST_FAULTS)) fault(context, code, { row })
  return rows
})

/** Hours or days with two decimals, in hundredths; empty is none. */
export const hundredths: z.ZodType<number> = typed.transform((text, context) =>
  text === '' ? 0 : (parseHours(text) ?? fault(context, 'hours-format')),
)

/** A whole number from 0 to `most`. */
export const wholeNumber = (most: number): z.ZodType<number> =>
  typed.transform((text, context) => {
    if (text === '') return fault(context, 'required')
    return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : fault(context, 'number-up-to', { most })
  })

export const tier: z.ZodType<WageTier> = choice(['1', '2']).transform((code): WageTier => (code === '1' ? 1 : 2))

export const tierQuestion = (fields: FormFields): Field =>
  fields.radios(
    { name: 'tier', label: 'calculators.tier', required: true, hint: phrase('calculators.tier-hint') },
    codeChoices('wage-tier', ['1', '2']),
  )

/** A wage by its average, or month by month; the list counts where both are given. */
export const wageFields = { average: maybeYuan, months: monthRows }

/** The wage as stated; null where neither was. */
export function wageOf({ average, months }: { average: Fen | null; months: readonly MonthAmount[] }): WageBase | null {
  if (months.length > 0) return { kind: 'months', rows: months }
  return average === null ? null : { kind: 'average', amount: average }
}

export const wageQuestions = (fields: FormFields, label: WordKey = 'calculators.average'): Field[] => [
  fields.amount({ name: 'average', label, hint: phrase('calculators.average-hint') }),
  fields.area({ name: 'months', label: 'calculators.months', rows: 5, hint: phrase('calculators.months-hint') }),
]

export const rowsQuestion = (
  fields: FormFields,
  name: string,
  label: WordKey,
  hint: WordKey = 'calculators.rows-hint',
): Field => fields.area({ name, label, rows: 6, width: 'long', hint: phrase(hint) })

export const wholeQuestion = (fields: FormFields, name: string, label: WordKey, hint: WordKey | null = null): Field =>
  fields.text({ name, label, required: true, width: 'short', max: 4, hint: hint === null ? null : phrase(hint) })
