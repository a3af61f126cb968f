/** Every event of a warning with its payload: ids, days, figures and codes; what people say lies in rows that can be erased. */
import { z } from 'zod'
import type { EventEntry } from '../kernel/definition.ts'
import { warningDangers, warningLevels, warningTriggers } from '../law/warning-rules.ts'
import type { Action } from '../permissions.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
const count = z.int().min(0)
const figures = {
  people: count,
  arrearsMonths: count,
  arrearsFen: count,
  layoffPeople: count,
  signs: z.array(code),
}
/** The rule's own words: which triggers held, each with the figure found and the threshold it met. */
const basis = z.array(
  z.strictObject({
    trigger: z.enum(warningTriggers),
    level: z.enum(warningLevels),
    value: count.nullable(),
    threshold: count.nullable(),
  }),
)

/** 一函两书: a letter of notice, an opinion, a proposal (domain.md 1.7). */
export const letterKinds = ['supervision-notice', 'supervision-opinion', 'supervision-proposal'] as const
export type LetterKind = (typeof letterKinds)[number]

/** How a warning ends; the first two need nothing done, the others come from a way that was gone. */
export const warningOutcomes = ['settled-itself', 'no-action-needed', 'mended', 'became-case', 'taken-over'] as const
export type WarningOutcome = (typeof warningOutcomes)[number]
const withoutWay: ReadonlySet<WarningOutcome> = new Set(['settled-itself', 'no-action-needed'])
export const outcomeNeedsWay = (outcome: WarningOutcome): boolean => !withoutWay.has(outcome)

/** What a report to somebody above is: by phone, in writing, or to the police. */
const reportKinds = ['phone', 'written', 'police'] as const

export const warningPayloads = {
  reported: z.strictObject({
    level: z.enum(warningLevels),
    basis,
    dangers: z.array(z.enum(warningDangers)),
    ...figures,
  }),
  told: z.strictObject({ report: z.enum(reportKinds), clockId: id }),
  'facts-updated': z.strictObject({ ...figures, dangers: z.array(z.enum(warningDangers)) }),
  verified: z.strictObject({ manner: code }),
  dismissed: z.strictObject({ reason: code }),
  'level-raised': z.strictObject({ from: z.enum(warningLevels), to: z.enum(warningLevels), reason: code, basis }),
  'level-lowered': z.strictObject({ from: z.enum(warningLevels), to: z.enum(warningLevels), reason: code, basis }),
  supervised: z.strictObject({ letterId: id, kind: z.enum(letterKinds), answerBy: z.string() }),
  'letter-answered': z.strictObject({ letterId: id, result: code }),
  'letter-lapsed': z.strictObject({ letterId: id }),
  inspected: z.strictObject({ result: code, together: code }),
  converted: z.strictObject({ disputeId: id, workers: count }),
  'handed-over': z.strictObject({ to: code, referralId: id.nullable() }),
  closed: z.strictObject({ outcome: z.enum(warningOutcomes) }),
} as const

export type WarningPayloads = { [Type in keyof typeof warningPayloads]: z.infer<(typeof warningPayloads)[Type]> }
export type WarningEventType = keyof WarningPayloads

type Phase = 'report' | 'judge' | 'act'
const entry = (phase: Phase, permission: Action, article: string | null): EventEntry<Phase> => ({
  permission,
  article,
  phase,
})

export const warningEvents: Readonly<Record<WarningEventType, EventEntry<Phase>>> = {
  reported: entry('report', 'warning:report', 'HOUSE-warning'),
  told: entry('report', 'warning:report', 'HOUSE-warning'),
  'facts-updated': entry('report', 'warning:report', null),
  verified: entry('judge', 'warning:handle', 'CQGH-22'),
  dismissed: entry('judge', 'warning:handle', 'CQGH-22'),
  'level-raised': entry('judge', 'warning:handle', 'HOUSE-warning'),
  'level-lowered': entry('judge', 'warning:handle', 'HOUSE-warning'),
  supervised: entry('act', 'warning:handle', 'GHF-23'),
  'letter-answered': entry('act', 'warning:handle', 'GHF-23'),
  'letter-lapsed': entry('act', 'warning:handle', 'GHF-23'),
  inspected: entry('act', 'warning:handle', 'CQGH-23'),
  converted: entry('act', 'dispute:register', 'LDTZ-10'),
  'handed-over': entry('act', 'warning:handle', null),
  closed: entry('judge', 'warning:handle', null),
}
