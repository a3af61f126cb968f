/** Reads the forms of hand-overs: opening one, and each step of it. */
import { z } from 'zod'
import {
  caseHandOverKinds,
  handOverKinds,
  handOverResults,
  type HandOverKind,
} from '../../workflows/referral/context.ts'
import { dangers, matters, warningMatters } from '../../workflows/referral/facts.ts'
import {
  choice,
  choices,
  dayField,
  fault,
  maybeChoice,
  maybeText,
  maybeYuan,
  revision,
  text,
  ticked,
} from '../http/fields.ts'
import { reasonsGiven } from '../referrals/form.ts'
import type { HandOverGiven } from './prepare-hand-over.ts'
import type { HandOverStep } from './take-hand-over-step.ts'

/** How a letter goes out and how they are asked again; the police are told of a danger by telephone. */
export const manners = ['phone', 'window', 'post', 'online'] as const

/**
 * Days a body is given for its answer where the desk says no other number: our own order but for the inspection, which has
 * 60 working days for its inquiry (JC 17); the police are asked the next day.
 */
export const usualAnswerDays: Readonly<Record<HandOverKind, number>> = {
  'hardship-help': 15,
  counselling: 7,
  'labour-inspection': 90,
  police: 1,
  emergency: 7,
  'other-body': 15,
}

const partyIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set(value === undefined || value === '' ? [] : [value].flat())])

const days = text(3).transform((value, context) => {
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0
  return count >= 1 && count <= 365 ? count : fault(context, 'hand-over-days')
})

const told = {
  bodyName: text(60),
  danger: maybeChoice(dangers),
  request: text(500, { lines: true }),
  consented: ticked,
  answerDays: days,
  preparedOn: dayField,
  sentBy: maybeChoice(manners),
}

const caseForm: z.ZodType<HandOverGiven> = z
  .strictObject({ ...told, kind: choice(caseHandOverKinds), partyIds, matters: choices(matters) })
  .transform((form, context) => {
    if (form.partyIds.length > 0 || form.kind === 'police') return { ...form, named: null }
    context.addIssue({ code: 'custom', message: 'hand-over-whom', path: ['partyIds'] })
    return z.NEVER
  })

const warningForm: z.ZodType<HandOverGiven> = z
  .strictObject({
    ...told,
    kind: choice(handOverKinds),
    named: maybeText(120),
    matters: choices(warningMatters),
  })
  .transform((form) => ({ ...form, partyIds: [] }))

/** What is asked of a case names its workers by row; a warning's form may name them in words. */
export const newHandOverForms = { dispute: caseForm, warning: warningForm } as const

const allResults = [...new Set(Object.values(handOverResults).flat())]
const common = { on: dayField, revision }
const number = maybeText(60)

/** The fields each step asks for, and no others. */
export const stepForms = {
  sent: z
    .strictObject({ ...common, manner: choice(manners) })
    .transform((form): HandOverStep => ({ ...base(form), type: 'sent', data: { manner: form.manner } })),
  'number-noted': z.strictObject({ ...common, theirNumber: text(60) }).transform((form): HandOverStep => ({
    ...base(form),
    type: 'number-noted',
    data: {},
    theirNumber: form.theirNumber,
  })),
  chased: z
    .strictObject({ ...common, manner: choice(manners), until: dayField })
    .transform((form, context): HandOverStep => {
      if (form.until > form.on)
        return { ...base(form), type: 'chased', data: { manner: form.manner, until: form.until } }
      context.addIssue({ code: 'custom', message: 'hand-over-until', path: ['until'] })
      return z.NEVER
    }),
  accepted: z
    .strictObject({ ...common, theirNumber: number })
    .transform((form): HandOverStep => ({ ...base(form), type: 'accepted', data: {}, theirNumber: form.theirNumber })),
  returned: z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): HandOverStep => ({ ...base(form), type: 'returned', data: { reason: form.reason } })),
  'prepared-again': z
    .strictObject(common)
    .transform((form): HandOverStep => ({ ...base(form), type: 'prepared-again', data: {} })),
  decided: z
    .strictObject({ ...common, result: choice(allResults), amount: maybeYuan, answer: maybeText(500, { lines: true }) })
    .transform((form): HandOverStep => ({
      ...base(form),
      type: 'decided',
      data: { result: form.result, amountFen: form.amount },
      answer: form.answer,
    })),
  withdrawn: z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): HandOverStep => ({ ...base(form), type: 'withdrawn', data: { reason: form.reason } })),
  'given-up': z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): HandOverStep => ({ ...base(form), type: 'given-up', data: { reason: form.reason } })),
} as const

export type StepName = keyof typeof stepForms
export const isStepName = (name: string): name is StepName => Object.hasOwn(stepForms, name)

const base = (form: { on: HandOverStep['occurredOn']; revision: number }) => ({
  occurredOn: form.on,
  revision: form.revision,
  theirNumber: null,
  answer: null,
})
