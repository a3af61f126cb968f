/** Reads the forms of referrals: opening one, and each step of it. */
import { z } from 'zod'
import { referralKinds, referralResults } from '../../workflows/referral/context.ts'
import { suitGrounds } from '../../workflows/referral/facts.ts'
import { choice, dayField, maybeChoice, maybeText, maybeYuan, revision, text } from '../http/fields.ts'
import type { ReferralStep } from './advance-referral.ts'

const partyIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value, context) => {
    const ids = value === undefined ? [] : Array.isArray(value) ? value : [value]
    if (ids.length === 0) {
      context.addIssue({ code: 'custom', message: 'parties-needed' })
      return z.NEVER
    }
    return [...new Set(ids)]
  })

export const newReferralForm = z.strictObject({
  kind: choice(referralKinds),
  partyIds,
  agreementId: maybeText(40),
  bodyName: text(60),
  suitGround: maybeChoice(suitGrounds),
  preparedOn: dayField,
})

export const manners = ['window', 'post', 'online'] as const
export const reasonsGiven = ['papers-missing', 'wrong-body', 'content-unclear', 'party-asks', 'paid', 'other'] as const
const allResults = [...new Set(Object.values(referralResults).flat())]

const common = { on: dayField, revision }
const number = maybeText(60)

/** The fields each step asks for, and no others. */
export const stepForms = {
  sent: z
    .strictObject({ ...common, manner: choice(manners) })
    .transform((form): ReferralStep => ({ ...base(form), type: 'sent', data: { manner: form.manner } })),
  'number-noted': z.strictObject({ ...common, theirNumber: text(60) }).transform((form): ReferralStep => ({
    ...base(form),
    type: 'number-noted',
    data: {},
    theirNumber: form.theirNumber,
  })),
  accepted: z
    .strictObject({ ...common, theirNumber: number })
    .transform((form): ReferralStep => ({ ...base(form), type: 'accepted', data: {}, theirNumber: form.theirNumber })),
  returned: z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): ReferralStep => ({ ...base(form), type: 'returned', data: { reason: form.reason } })),
  'prepared-again': z
    .strictObject(common)
    .transform((form): ReferralStep => ({ ...base(form), type: 'prepared-again', data: {} })),
  'order-issued': z
    .strictObject(common)
    .transform((form): ReferralStep => ({ ...base(form), type: 'order-issued', data: {} })),
  decided: z
    .strictObject({ ...common, result: choice(allResults), amount: maybeYuan, theirNumber: number })
    .transform((form): ReferralStep => ({
      ...base(form),
      type: 'decided',
      data: { result: form.result, amountFen: form.amount },
      theirNumber: form.theirNumber,
    })),
  withdrawn: z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): ReferralStep => ({ ...base(form), type: 'withdrawn', data: { reason: form.reason } })),
  'given-up': z
    .strictObject({ ...common, reason: choice(reasonsGiven) })
    .transform((form): ReferralStep => ({ ...base(form), type: 'given-up', data: { reason: form.reason } })),
} as const

export type StepName = keyof typeof stepForms
export const isStepName = (name: string): name is StepName => Object.hasOwn(stepForms, name)

const base = (form: { on: ReferralStep['occurredOn']; revision: number }) => ({
  occurredOn: form.on,
  revision: form.revision,
  theirNumber: null,
})
