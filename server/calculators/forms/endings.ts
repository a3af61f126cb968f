/** The forms of what the end of an employment costs: severance, notice, medical subsidy, non-competition. */
import { z } from 'zod'
import { codeChoices } from '../../../templates/parts/form-fields.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { illnesses, medicalSubsidy, subsidyEndings } from '../../../workflows/law/calculators/medical-subsidy.ts'
import { nonCompete } from '../../../workflows/law/calculators/non-compete.ts'
import { noticePay } from '../../../workflows/law/calculators/notice-pay.ts'
import { severance, severanceGrounds } from '../../../workflows/law/calculators/severance.ts'
import { refuse } from '../../../workflows/law/calculators/worksheet.ts'
import { choice, dayField, maybeYuan, ticked, yuan } from '../../http/fields.ts'
import { defineCalculator } from '../define-calculator.ts'
import { tier, tierQuestion, wageFields, wageOf, wageQuestions, wholeNumber, wholeQuestion } from '../fields.ts'

const MOST_MONTHS = 600
const MOST_DAYS = 366

export const severanceForm = defineCalculator({
  form: z.strictObject({
    ground: choice(severanceGrounds),
    start: dayField,
    end: dayField,
    ...wageFields,
    lastMonth: maybeYuan,
    tier,
  }),
  questions: (fields) => [
    fields.select({ name: 'ground', label: 'calculators.ground', required: true, width: 'long' }, [
      { value: '', label: 'disputes.choose' },
      ...codeChoices('severance-ground', severanceGrounds),
    ]),
    fields.day({ name: 'start', label: 'calculators.start', required: true }),
    fields.day({ name: 'end', label: 'calculators.end', required: true }),
    ...wageQuestions(fields),
    fields.amount({ name: 'lastMonth', label: 'calculators.last-month', hint: phrase('calculators.last-month-hint') }),
    tierQuestion(fields),
  ],
  calculate: ({ average, months, ...given }, { parameters }) => {
    const wage = wageOf({ average, months })
    if (wage === null) return refuse({ field: 'average', code: 'wage-needed' })
    return severance({ ...given, wage }, parameters)
  },
})

export const noticePayForm = defineCalculator({
  form: z.strictObject({ lastMonth: yuan, noticeDays: wholeNumber(MOST_DAYS) }),
  questions: (fields) => [
    fields.amount({ name: 'lastMonth', label: 'calculators.last-month', required: true }),
    wholeQuestion(fields, 'noticeDays', 'calculators.notice-days'),
  ],
  calculate: (given) => noticePay(given),
})

export const medicalSubsidyForm = defineCalculator({
  form: z.strictObject({
    end: dayField,
    ending: choice(subsidyEndings),
    illness: choice(illnesses),
    ...wageFields,
  }),
  questions: (fields) => [
    fields.day({ name: 'end', label: 'calculators.end', required: true }),
    fields.radios(
      { name: 'ending', label: 'calculators.ending', required: true },
      codeChoices('subsidy-ending', subsidyEndings),
    ),
    fields.radios({ name: 'illness', label: 'calculators.illness', required: true }, codeChoices('illness', illnesses)),
    ...wageQuestions(fields),
  ],
  calculate: ({ average, months, ...given }, { parameters }) => {
    const wage = wageOf({ average, months })
    if (wage === null) return refuse({ field: 'average', code: 'wage-needed' })
    return medicalSubsidy({ ...given, wage }, parameters)
  },
})

export const nonCompeteForm = defineCalculator({
  form: z.strictObject({
    end: dayField,
    keptMonths: wholeNumber(MOST_MONTHS),
    agreed: maybeYuan,
    ...wageFields,
    tier,
    endedByEmployer: ticked,
  }),
  questions: (fields) => [
    fields.day({ name: 'end', label: 'calculators.end', required: true }),
    wholeQuestion(fields, 'keptMonths', 'calculators.kept-months'),
    fields.amount({ name: 'agreed', label: 'calculators.agreed', hint: phrase('calculators.agreed-hint') }),
    ...wageQuestions(fields),
    tierQuestion(fields),
    fields.tick({ name: 'endedByEmployer', label: 'calculators.ended-by-employer', width: 'full' }),
  ],
  calculate: ({ average, months, keptMonths, ...given }, { parameters }) =>
    nonCompete({ ...given, months: keptMonths, wage: wageOf({ average, months }) }, parameters),
})
