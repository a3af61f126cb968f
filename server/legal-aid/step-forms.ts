/** Reads the forms of an aid case's steps: what each asks for, and no others. */
import { z } from 'zod'
import {
  aidGrounds,
  aidResults,
  earlyReasons,
  entryGrounds,
  lawyerChangeReasons,
  meansWays,
  proceedingKinds,
  refusalReasons,
  reopeningReasons,
  terminationReasons,
  withdrawalReasons,
} from '../../workflows/legal-aid/codes.ts'
import type { AidStep } from '../../workflows/legal-aid/events.ts'
import {
  choice,
  dayField,
  id,
  maybeChoice,
  maybeDay,
  maybeText,
  maybeYuan,
  revision,
  text,
  ticked,
  yuan,
} from '../http/fields.ts'
import type { AidAsk, AidAsked } from './aid-ask.ts'

/** Steps with a page of their own: what they ask does not fit beside a button. */
export const pagedSteps = ['claims-amended', 'review-upheld', 'review-corrected'] as const satisfies readonly AidStep[]

/** The steps that the case's own page takes. */
export type CaseStep = Exclude<AidStep, (typeof pagedSteps)[number]>

/** Confirming a payment asks nothing but what was seen. */
export const verifyForm = z.strictObject({ revision })

/** A step as its form asks for it, with the revision that was seen. */
export type StepAsked = { ask: AidAsk; revision: number }

const common = { on: dayField, revision }

/** The form of one step; `asked` makes its question out of the fields. */
function form<Type extends CaseStep, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
  asked: (typed: z.output<z.ZodObject<Shape>>) => AidAsked[Type],
): z.ZodType<StepAsked> {
  return z.strictObject({ ...shape, ...common }).transform((typed): StepAsked => {
    const { on, revision: seen } = typed as { on: AidAsk['occurredOn']; revision: number }
    const ask = { type, occurredOn: on, asked: asked(typed as z.output<z.ZodObject<Shape>>) } as unknown as AidAsk
    return { ask, revision: seen }
  })
}

const plain = (type: CaseStep) => form(type, {}, () => ({}))
const result = { result: choice(aidResults), amount: maybeYuan, ownAgreement: ticked }

export const stepForms: Readonly<Record<CaseStep, z.ZodType<StepAsked>>> = {
  'details-amended': form(
    'details-amended',
    { summary: text(500, { lines: true }), limitationOn: maybeDay },
    ({ summary, limitationOn }) => ({ summary, limitationOn }),
  ),
  'ground-noted': form(
    'ground-noted',
    { ground: choice(aidGrounds), means: maybeChoice(meansWays), proof: maybeText(120) },
    ({ ground, means, proof }) => ({ ground, means, proof }),
  ),
  'materials-asked': plain('materials-asked'),
  'materials-supplied': plain('materials-supplied'),
  'started-early': form('started-early', { reason: choice(earlyReasons) }, ({ reason }) => ({ reason })),
  granted: plain('granted'),
  refused: form('refused', { reason: choice(refusalReasons) }, ({ reason }) => ({ reason })),
  withdrawn: form('withdrawn', { reason: choice(withdrawalReasons) }, ({ reason }) => ({ reason })),
  contested: form('contested', { note: text(500, { lines: true }) }, ({ note }) => ({ note })),
  'lawyer-assigned': form('lawyer-assigned', { lawyerId: id }, ({ lawyerId }) => ({ lawyerId })),
  'lawyer-changed': form(
    'lawyer-changed',
    { lawyerId: id, reason: choice(lawyerChangeReasons) },
    ({ lawyerId, reason }) => ({ lawyerId, reason }),
  ),
  'proceeding-opened': form(
    'proceeding-opened',
    {
      kind: choice(proceedingKinds),
      ground: maybeChoice(entryGrounds),
      body: maybeText(60),
      theirNumber: maybeText(60),
    },
    ({ kind, ground, body, theirNumber }) => ({ kind, ground, body, theirNumber }),
  ),
  'proceeding-noted': form(
    'proceeding-noted',
    { body: maybeText(60), theirNumber: maybeText(60) },
    ({ body, theirNumber }) => ({ body, theirNumber }),
  ),
  'hearing-set': form('hearing-set', { day: dayField }, ({ day }) => ({ day })),
  heard: plain('heard'),
  'outcome-noted': form('outcome-noted', result, ({ result: outcome, amount, ownAgreement }) => ({
    result: outcome,
    awardedFen: amount,
    ownAgreement,
  })),
  'outcome-corrected': form('outcome-corrected', result, ({ result: outcome, amount, ownAgreement }) => ({
    result: outcome,
    awardedFen: amount,
    ownAgreement,
  })),
  'took-effect': form('took-effect', { proceedingId: id, amount: maybeYuan }, ({ proceedingId, amount }) => ({
    proceedingId,
    fen: amount,
  })),
  'effect-countered': form('effect-countered', { proceedingId: id }, ({ proceedingId }) => ({ proceedingId })),
  received: form('received', { amount: yuan }, ({ amount }) => ({ fen: amount })),
  'receipt-countered': form('receipt-countered', { receiptId: id }, ({ receiptId }) => ({ receiptId })),
  'report-filed': plain('report-filed'),
  'subsidy-noted': form('subsidy-noted', { amount: maybeYuan }, ({ amount }) => ({ fen: amount ?? 0 })),
  'progress-noted': form('progress-noted', { note: text(500, { lines: true }) }, ({ note }) => ({ note })),
  terminated: form('terminated', { reason: choice(terminationReasons) }, ({ reason }) => ({ reason })),
  closed: plain('closed'),
  reopened: form('reopened', { reason: choice(reopeningReasons) }, ({ reason }) => ({ reason })),
}

export const isAidStep = (name: string): name is CaseStep => Object.hasOwn(stepForms, name)
