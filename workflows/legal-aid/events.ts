/** Every event of an aid case with its payload: ids, days, fen and codes; names, notes and numbers live in its rows. */
import { z } from 'zod'
import type { EventEntry } from '../kernel/definition.ts'
import type { Action } from '../permissions.ts'
import {
  aidGrounds,
  aidResults,
  claimAmendmentReasons,
  earlyReasons,
  entryGrounds,
  lawyerChangeReasons,
  proceedingKinds,
  refusalReasons,
  reopeningReasons,
  terminationReasons,
  withdrawalReasons,
} from './codes.ts'
import { aidSchemes } from './context.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const fen = z.int().min(0)
const nothing = z.strictObject({})
/** What was written beside the step; journals of version 1 hold none. */
const noted = z.strictObject({ noteId: id.nullable().default(null) })
const item = z.string().regex(/^[a-z0-9-]{1,40}$/)
const of = z.strictObject({ proceedingId: id })
const result = { result: z.enum(aidResults), awardedFen: fen.nullable(), ownAgreement: z.boolean() }
const receipt = z.strictObject({ receiptId: id, fen: fen.min(1) })

export const aidPayloads = {
  applied: z.strictObject({
    scheme: z.enum(aidSchemes),
    ground: z.enum(aidGrounds).nullable(),
    disputeId: id.nullable(),
    consultationId: id.nullable(),
    claimedFen: fen,
  }),
  'details-amended': z.strictObject({ what: z.array(z.string().regex(/^[a-z-]{1,40}$/)).min(1) }),
  'claims-amended': z.strictObject({
    reason: z.enum(claimAmendmentReasons),
    added: z.array(z.strictObject({ item, fen: fen.nullable() })),
    changed: z.array(z.strictObject({ item, from: fen.nullable(), to: fen.nullable() })),
    dropped: z.array(z.strictObject({ item, fen: fen.nullable() })),
    claimedFen: fen,
  }),
  'ground-noted': z.strictObject({ ground: z.enum(aidGrounds) }),
  'materials-asked': nothing,
  'materials-supplied': nothing,
  'started-early': z.strictObject({ reason: z.enum(earlyReasons) }),
  granted: nothing,
  refused: z.strictObject({ reason: z.enum(refusalReasons) }),
  withdrawn: z.strictObject({ reason: z.enum(withdrawalReasons) }),
  contested: noted,
  'review-upheld': noted,
  'review-corrected': noted,
  'lawyer-assigned': z.strictObject({ lawyerId: id }),
  'lawyer-changed': z.strictObject({ lawyerId: id, reason: z.enum(lawyerChangeReasons) }),
  'proceeding-opened': z.strictObject({
    proceedingId: id,
    kind: z.enum(proceedingKinds),
    ground: z.enum(entryGrounds).nullable(),
  }),
  'proceeding-noted': of,
  'hearing-set': z.strictObject({ proceedingId: id, day }),
  heard: of,
  'outcome-noted': z.strictObject({ proceedingId: id, ...result }),
  'outcome-corrected': z.strictObject({ proceedingId: id, ...result }),
  'took-effect': z.strictObject({ proceedingId: id, fen }),
  'effect-countered': z.strictObject({ proceedingId: id, fen }),
  received: receipt,
  'receipt-countered': receipt,
  'report-filed': nothing,
  'subsidy-noted': z.strictObject({ fen }),
  'progress-noted': z.strictObject({ noteId: id }),
  terminated: z.strictObject({ reason: z.enum(terminationReasons) }),
  closed: nothing,
  reopened: z.strictObject({ reason: z.enum(reopeningReasons) }),
} as const

export type AidPayloads = { [Type in keyof typeof aidPayloads]: z.infer<(typeof aidPayloads)[Type]> }
export type AidEventType = keyof AidPayloads
export type AidStep = Exclude<AidEventType, 'applied'>

export const aidPhases = ['application', 'assignment', 'proceeding', 'money', 'ending'] as const
export type AidEventPhase = (typeof aidPhases)[number]

const entry = (
  phase: AidEventPhase,
  article: string | null,
  permission: Action = 'aid:manage',
): EventEntry<AidEventPhase> => ({ permission, article, phase })

export const aidEvents: Readonly<Record<AidEventType, EventEntry<AidEventPhase>>> = {
  applied: entry('application', 'FYF-22', 'aid:apply'),
  'details-amended': entry('application', null),
  'claims-amended': entry('application', null),
  'ground-noted': entry('application', 'FYF-42'),
  'materials-asked': entry('application', 'FYF-43'),
  'materials-supplied': entry('application', 'FYF-43'),
  'started-early': entry('application', 'FYF-44'),
  granted: entry('application', 'FYF-43', 'aid:decide'),
  refused: entry('application', 'FYF-43', 'aid:decide'),
  withdrawn: entry('application', 'FYF-43'),
  contested: entry('application', 'FYF-49'),
  'review-upheld': entry('application', 'FYF-49', 'aid:review'),
  'review-corrected': entry('application', 'FYF-49', 'aid:review'),
  'lawyer-assigned': entry('assignment', 'FYF-43'),
  'lawyer-changed': entry('assignment', 'FYF-55'),
  'proceeding-opened': entry('proceeding', 'FYF-22'),
  'proceeding-noted': entry('proceeding', null),
  'hearing-set': entry('proceeding', null),
  heard: entry('proceeding', null),
  'outcome-noted': entry('proceeding', 'FYF-50'),
  'outcome-corrected': entry('proceeding', null),
  'took-effect': entry('money', 'REC-6'),
  'effect-countered': entry('money', 'REC-5'),
  received: entry('money', 'REC-2'),
  'receipt-countered': entry('money', 'REC-5'),
  'report-filed': entry('ending', 'FYF-50'),
  'subsidy-noted': entry('ending', 'FYF-52'),
  'progress-noted': entry('proceeding', null),
  terminated: entry('ending', 'FYF-48', 'aid:decide'),
  closed: entry('ending', 'FYF-50'),
  reopened: entry('ending', null, 'aid:decide'),
}
