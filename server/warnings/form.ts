/** Reads the forms of warnings: the report from the field, and each step of one. */
import { z } from 'zod'
import { warningLevels, warningSigns } from '../../workflows/law/warning-rules.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import {
  answerResults,
  dismissReasons,
  fallReasons,
  inspectedWith,
  inspectionResults,
  moods,
  ownerReaches,
  riseReasons,
  verifyManners,
  warningKinds,
} from '../../workflows/warning/codes.ts'
import { letterKinds, warningOutcomes } from '../../workflows/warning/events.ts'
import {
  choice,
  choices,
  dayField,
  fault,
  id,
  maybeText,
  maybeTime,
  maybeYuan,
  revision,
  text,
} from '../http/fields.ts'
import type { WarningGiven } from './report-warning.ts'
import type { WarningAsked, WarningStep } from './step.ts'

/** A whole number of at most `most`; empty is nothing known. */
const maybeCount = (most: number): z.ZodType<number | null> =>
  maybeText(12).transform((value, context) => {
    if (value === null) return null
    return /^\d{1,7}$/u.test(value) && Number(value) <= most ? Number(value) : fault(context, 'whole-number', { most })
  })

const people = maybeCount(1_000_000).transform((value) => value ?? 0)
const months = maybeCount(1_200).transform((value) => value ?? 0)
const sum = maybeYuan.transform((value) => value ?? (0 as Fen))
const staff = maybeCount(1_000_000).transform((value) => (value === 0 ? null : value))
const signs = choices(warningSigns)

const someKind = choices(warningKinds).transform((found, context) =>
  found.length === 0 ? fault(context, 'required') : found,
)

/** `29.56301,106.55156`, as the page's script writes it; anything else is no position. */
const position = maybeText(40).transform((value) =>
  value !== null && /^-?\d{1,2}\.\d{1,6},-?\d{1,3}\.\d{1,6}$/u.test(value) ? value : null,
)
const instant = maybeText(30).transform((value) =>
  value !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(value) ? value : null,
)

const reportFields = z.strictObject({
  clientId: id,
  noticedAt: instant,
  position,
  employerName: text(60),
  kinds: someKind,
  people,
  arrearsMonths: months,
  arrears: sum,
  layoffPeople: people,
  staffCount: staff,
  ownerReach: choice(ownerReaches),
  signs,
  mood: choice(moods),
  demand: maybeText(300, { lines: true }),
  actions: maybeText(300, { lines: true }),
  park: maybeText(40),
  place: maybeText(80),
})

/** The report as it is keyed in; a form without its own id is damaged. */
export const reportForm = reportFields.transform(({ arrears, ...given }): WarningGiven => ({
  ...given,
  arrearsFen: arrears,
}))

const common = { on: dayField, revision, note: maybeText(300, { lines: true }) }
const time = maybeTime.transform((value, context) => value ?? fault(context, 'required'))

export type SteppedWarning = { revision: number; step: WarningStep }
type Common = { on: WarningStep['on']; revision: number; note: string | null }

const stepped = ({ on, revision: drawn, note }: Common, asked: WarningAsked): SteppedWarning => ({
  revision: drawn,
  step: { ...asked, on, note },
})

/** The fields each step asks for, and no others. */
export const warningStepForms = {
  told: z
    .strictObject({ ...common, clockId: id, time })
    .transform((form) => stepped(form, { type: 'told', clockId: form.clockId, time: form.time })),
  'facts-updated': z
    .strictObject({
      ...common,
      people,
      arrearsMonths: months,
      arrears: sum,
      layoffPeople: people,
      staffCount: staff,
      ownerReach: choice(ownerReaches),
      signs,
    })
    .transform((form) =>
      stepped(form, {
        type: 'facts-updated',
        people: form.people,
        arrearsMonths: form.arrearsMonths,
        arrearsFen: form.arrears,
        layoffPeople: form.layoffPeople,
        staffCount: form.staffCount,
        ownerReach: form.ownerReach,
        signs: form.signs,
      }),
    ),
  verified: z
    .strictObject({ ...common, manner: choice(verifyManners) })
    .transform((form) => stepped(form, { type: 'verified', manner: form.manner })),
  dismissed: z
    .strictObject({ ...common, reason: choice(dismissReasons) })
    .transform((form) => stepped(form, { type: 'dismissed', reason: form.reason })),
  'level-raised': z
    .strictObject({ ...common, to: choice(warningLevels), reason: choice(riseReasons) })
    .transform((form) => stepped(form, { type: 'level-raised', to: form.to, reason: form.reason })),
  'level-lowered': z
    .strictObject({ ...common, to: choice(warningLevels), reason: choice(fallReasons) })
    .transform((form) => stepped(form, { type: 'level-lowered', to: form.to, reason: form.reason })),
  supervised: z
    .strictObject({
      ...common,
      kind: choice(letterKinds),
      number: maybeText(40),
      to: maybeText(60),
      found: text(600, { lines: true }),
      asked: text(600, { lines: true }),
      answerBy: dayField,
    })
    .transform((form, context) => {
      if (form.answerBy <= form.on) {
        context.addIssue({ code: 'custom', message: 'impossible-date', path: ['answerBy'], params: {} })
        return z.NEVER
      }
      // The law names the employer for the first two, and a body that can act for the third (GHF 23).
      if (form.kind === 'supervision-proposal' && form.to === null) {
        context.addIssue({ code: 'custom', message: 'required', path: ['to'], params: {} })
        return z.NEVER
      }
      const { kind, number, to, found, asked, answerBy } = form
      const addressed = kind === 'supervision-proposal' ? to : null
      return stepped(form, { type: 'supervised', kind, number, to: addressed, found, asked, answerBy })
    }),
  'letter-answered': z
    .strictObject({ ...common, letterId: id, result: choice(answerResults) })
    .transform((form) => stepped(form, { type: 'letter-answered', letterId: form.letterId, result: form.result })),
  'letter-lapsed': z
    .strictObject({ ...common, letterId: id })
    .transform((form) => stepped(form, { type: 'letter-lapsed', letterId: form.letterId })),
  inspected: z
    .strictObject({ ...common, result: choice(inspectionResults), together: choice(inspectedWith) })
    .transform((form) => stepped(form, { type: 'inspected', result: form.result, together: form.together })),
  closed: z
    .strictObject({ ...common, outcome: choice(warningOutcomes) })
    .transform((form) => stepped(form, { type: 'closed', outcome: form.outcome })),
} as const

/** The steps a form of the warning's page records; a case is made of it where cases are made. */
export type WarningStepName = keyof typeof warningStepForms
export const isWarningStepName = (name: string): name is WarningStepName => Object.hasOwn(warningStepForms, name)
