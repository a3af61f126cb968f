/** What a calculator is to the server: its questions, and the way from what was typed to the worked sheet. */
import type { z } from 'zod'
import type { Field } from '../../templates/parts/field.ts'
import type { FormFields } from '../../templates/parts/form-fields.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { refuse, type Outcome } from '../../workflows/law/calculators/worksheet.ts'
import type { Parameters } from '../../workflows/law/parameters/parameters.ts'
import type { Day } from '../../workflows/values/day.ts'
import { readForm } from '../http/fields.ts'

/** What a calculation is made with besides its answers. */
export type Ground = { parameters: Parameters; calendar: Calendar; today: Day }

export type Calculator = {
  questions: (fields: FormFields) => Field[]
  work: (body: Record<string, unknown>, ground: Ground) => Outcome
}

/** A calculator from its form and its rule; a form with faults is a refusal like any other. */
export function defineCalculator<Given>(parts: {
  form: z.ZodType<Given>
  questions: (fields: FormFields) => Field[]
  calculate: (given: Given, ground: Ground) => Outcome
}): Calculator {
  return {
    questions: parts.questions,
    work: (body, ground) => {
      const read = readForm(parts.form, body)
      return read.ok ? parts.calculate(read.value, ground) : refuse(...read.faults)
    },
  }
}
