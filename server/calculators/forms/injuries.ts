/** The forms of injury, death and illness. */
import { z } from 'zod'
import { phrase } from '../../../templates/words/phrase.ts'
import { injury, injuryGrades } from '../../../workflows/law/calculators/injury.ts'
import { sickPay } from '../../../workflows/law/calculators/sick-pay.ts'
import { workDeath } from '../../../workflows/law/calculators/work-death.ts'
import { choice, dayField, maybeDay, ticked, yuan } from '../../http/fields.ts'
import { defineCalculator } from '../define-calculator.ts'
import { monthRows, rowsQuestion, tier, tierQuestion, wholeNumber, wholeQuestion } from '../fields.ts'

const MOST_YEARS = 70
const MOST_PEOPLE = 20

const grades = injuryGrades.map(String)
const grade = choice(grades).transform((code) => injuryGrades[grades.indexOf(code)] ?? 10)

export const injuryForm = defineCalculator({
  form: z.strictObject({
    grade,
    injuredOn: dayField,
    insuredWage: yuan,
    insured: ticked,
    end: maybeDay,
    yearsToRetirement: wholeNumber(MOST_YEARS),
    tier,
  }),
  questions: (fields) => [
    fields.select({ name: 'grade', label: 'calculators.grade', required: true, width: 'short' }, [
      { value: '', label: 'disputes.choose' },
      ...grades.map((code) => ({ value: code, text: code })),
    ]),
    fields.day({ name: 'injuredOn', label: 'calculators.injured-on', required: true }),
    fields.amount({ name: 'insuredWage', label: 'calculators.insured-wage', required: true }),
    fields.day({ name: 'end', label: 'calculators.end', hint: phrase('calculators.end-hint') }),
    wholeQuestion(fields, 'yearsToRetirement', 'calculators.to-retirement', 'calculators.to-retirement-hint'),
    tierQuestion(fields),
    fields.tick({ name: 'insured', label: 'calculators.insured', width: 'full' }),
  ],
  calculate: (given, { parameters }) => injury(given, parameters),
})

export const workDeathForm = defineCalculator({
  form: z.strictObject({
    diedOn: dayField,
    insuredWage: yuan,
    insured: ticked,
    spouse: ticked,
    others: wholeNumber(MOST_PEOPLE),
    alone: wholeNumber(MOST_PEOPLE),
  }),
  questions: (fields) => [
    fields.day({ name: 'diedOn', label: 'calculators.died-on', required: true }),
    fields.amount({ name: 'insuredWage', label: 'calculators.insured-wage', required: true }),
    wholeQuestion(fields, 'others', 'calculators.others'),
    wholeQuestion(fields, 'alone', 'calculators.alone'),
    fields.tick({ name: 'spouse', label: 'calculators.spouse', width: 'full' }),
    fields.tick({ name: 'insured', label: 'calculators.insured', width: 'full' }),
  ],
  calculate: (given, { parameters }) => workDeath(given, parameters),
})

export const sickPayForm = defineCalculator({
  form: z.strictObject({
    from: dayField,
    years: wholeNumber(MOST_YEARS),
    yearsHere: wholeNumber(MOST_YEARS),
    paid: monthRows,
    tier,
  }),
  questions: (fields) => [
    fields.day({ name: 'from', label: 'calculators.sick-from', required: true }),
    wholeQuestion(fields, 'years', 'calculators.years', 'calculators.years-hint'),
    wholeQuestion(fields, 'yearsHere', 'calculators.years-here'),
    rowsQuestion(fields, 'paid', 'calculators.sick-paid'),
    tierQuestion(fields),
  ],
  calculate: (given, { parameters }) => sickPay(given, parameters),
})
