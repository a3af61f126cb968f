/** The forms of what is owed for work done: arrears, minimum wage, overtime, unused leave, the second wage. */
import { z } from 'zod'
import { codeChoices } from '../../../templates/parts/form-fields.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { annualLeave } from '../../../workflows/law/calculators/annual-leave.ts'
import { doubleWage } from '../../../workflows/law/calculators/double-wage.ts'
import { minimumWage } from '../../../workflows/law/calculators/minimum-wage.ts'
import { hoursSystems, overtime } from '../../../workflows/law/calculators/overtime.ts'
import { wageArrears } from '../../../workflows/law/calculators/wage-arrears.ts'
import { refuse } from '../../../workflows/law/calculators/worksheet.ts'
import { choice, dayField, maybeDay, ticked, yuan } from '../../http/fields.ts'
import { defineCalculator } from '../define-calculator.ts'
import {
  dayRows,
  hundredths,
  monthRows,
  rowsQuestion,
  tier,
  tierQuestion,
  wageFields,
  wageOf,
  wageQuestions,
  wholeNumber,
  wholeQuestion,
} from '../fields.ts'

const MOST_YEARS = 70

export const wageArrearsForm = defineCalculator({
  form: z.strictObject({ due: monthRows, paid: monthRows }),
  questions: (fields) => [
    rowsQuestion(fields, 'due', 'calculators.due'),
    rowsQuestion(fields, 'paid', 'calculators.paid', 'calculators.paid-hint'),
  ],
  calculate: wageArrears,
})

export const minimumWageForm = defineCalculator({
  form: z.strictObject({ paid: monthRows, tier }),
  questions: (fields) => [rowsQuestion(fields, 'paid', 'calculators.paid'), tierQuestion(fields)],
  calculate: (given, { parameters }) => minimumWage(given, parameters),
})

export const overtimeForm = defineCalculator({
  form: z.strictObject({
    system: choice(hoursSystems),
    wage: yuan,
    on: dayField,
    workday: hundredths,
    dayOff: hundredths,
    statutory: hundredths,
    days: dayRows,
  }),
  questions: (fields) => [
    fields.select(
      { name: 'system', label: 'calculators.system', required: true },
      codeChoices('hours-system', hoursSystems),
    ),
    fields.amount({ name: 'wage', label: 'calculators.contract-wage', required: true }),
    fields.day({ name: 'on', label: 'calculators.on', required: true }),
    fields.text({ name: 'workday', label: 'calculators.workday-hours', width: 'short', max: 9 }),
    fields.text({
      name: 'dayOff',
      label: 'calculators.day-off-hours',
      width: 'short',
      max: 9,
      hint: phrase('calculators.day-off-hint'),
    }),
    fields.text({
      name: 'statutory',
      label: 'calculators.statutory-hours',
      width: 'short',
      max: 9,
      hint: phrase('calculators.statutory-hint'),
    }),
    rowsQuestion(fields, 'days', 'calculators.days', 'calculators.days-hint'),
  ],
  calculate: ({ workday, dayOff, statutory, ...given }, { parameters, calendar }) =>
    overtime({ ...given, hours: { workday, dayOff, statutory } }, parameters, calendar),
})

export const annualLeaveForm = defineCalculator({
  form: z.strictObject({
    year: wholeNumber(2_199),
    start: dayField,
    end: maybeDay,
    years: wholeNumber(MOST_YEARS),
    taken: hundredths,
    ...wageFields,
    excluded: ticked,
    waived: ticked,
  }),
  questions: (fields) => [
    wholeQuestion(fields, 'year', 'calculators.year'),
    fields.day({ name: 'start', label: 'calculators.start', required: true }),
    fields.day({ name: 'end', label: 'calculators.end', hint: phrase('calculators.end-hint') }),
    wholeQuestion(fields, 'years', 'calculators.years', 'calculators.years-hint'),
    fields.text({ name: 'taken', label: 'calculators.taken', width: 'short', max: 6 }),
    ...wageQuestions(fields, 'calculators.average-no-overtime'),
    fields.tick({ name: 'excluded', label: 'calculators.excluded', width: 'full' }),
    fields.tick({ name: 'waived', label: 'calculators.waived', width: 'full' }),
  ],
  calculate: ({ average, months, ...given }, { parameters, today }) => {
    const wage = wageOf({ average, months })
    if (given.year < 2008) return refuse({ field: 'year', code: 'year-outside' })
    if (wage === null) return refuse({ field: 'average', code: 'wage-needed' })
    return annualLeave({ ...given, wage, today }, parameters)
  },
})

export const doubleWageForm = defineCalculator({
  form: z.strictObject({ start: dayField, contractOn: maybeDay, end: maybeDay, ...wageFields }),
  questions: (fields) => [
    fields.day({ name: 'start', label: 'calculators.start', required: true }),
    fields.day({ name: 'contractOn', label: 'calculators.contract-on', hint: phrase('calculators.contract-hint') }),
    fields.day({ name: 'end', label: 'calculators.end', hint: phrase('calculators.end-hint') }),
    fields.amount({ name: 'average', label: 'calculators.monthly' }),
    rowsQuestion(fields, 'months', 'calculators.months', 'calculators.months-hint'),
  ],
  calculate: ({ average, months, ...given }, { today }) => {
    const wage = wageOf({ average, months })
    if (wage === null) return refuse({ field: 'average', code: 'wage-needed' })
    return doubleWage({ ...given, wage, today })
  },
})
