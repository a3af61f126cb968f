/** What each event writes into the append-only journal: ids, days, fen and codes, so that no name can ever get in. */
import { z } from 'zod'
import { commissionKinds } from './context.ts'

/** UUID text or another id without meaning. */
const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const ids = z.array(id).min(1)
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const fen = z.int()
const place = z.enum(['committee', 'room'])

export const answers = ['consents', 'refuses', 'silent'] as const

export const payloads = {
  registered: z.strictObject({
    channel: code,
    commission: z.enum(commissionKinds).nullable(),
    workerIds: ids,
    respondentIds: z.array(id),
    claimedFen: fen,
  }),
  'details-amended': z.strictObject({ what: z.array(code).min(1), partyIds: z.array(id), claimedFen: fen }),
  'worker-joined': z.strictObject({ workerIds: ids, claimedFen: fen }),
  'worker-struck-out': z.strictObject({ workerIds: ids, reason: code, claimedFen: fen }),
  'heirs-entered': z.strictObject({ partyId: id, heirIds: ids }),
  'respondent-struck-out': z.strictObject({ respondentIds: ids, reason: code }),
  'respondent-invited': z.strictObject({ respondentIds: ids, manner: code }),
  'respondent-answered': z.strictObject({ respondentId: id, answer: z.enum(answers), manner: code }),
  'contact-logged': z.strictObject({ contactId: id, manner: code, result: code }),
  'limitation-noted': z.strictObject({ noteId: id, cause: code, partyId: id.nullable(), day, until: day.nullable() }),
  'limitation-resumed': z.strictObject({ noteId: id, until: day }),
  'limitation-countered': z.strictObject({ noteId: id, reason: code }),
  accepted: z.strictObject({ unitId: id, byDelegation: z.boolean() }),
  'not-accepted': z.strictObject({ workerIds: ids, reason: code }),
  'acceptance-voided': z.strictObject({ reason: code }),

  'mediators-assigned': z.strictObject({ place, unitId: id, mediatorIds: ids }),
  'mediator-replaced': z.strictObject({ leavingId: id, joiningId: id, reason: code }),
  'moved-to-room': z.strictObject({ unitId: id, mediatorIds: ids, reason: code }),
  'moved-to-committee': z.strictObject({ unitId: id, mediatorIds: z.array(id), reason: code }),
  'session-booked': z.strictObject({ sessionId: id, manner: code, day }),
  'session-recorded': z.strictObject({ sessionId: id, manner: code }),
  suspended: z.strictObject({ reason: code, until: day.nullable() }),
  resumed: z.strictObject({}),
  'term-extended': z.strictObject({ until: day }),

  'agreement-drafted': z.strictObject({ agreementId: id, version: z.int().min(1), workerIds: ids, totalFen: fen }),
  'agreement-revised': z.strictObject({ agreementId: id, totalFen: fen }),
  'signing-opened': z.strictObject({ agreementId: id }),
  'drafting-reopened': z.strictObject({ agreementId: id, reason: code }),
  'negotiation-resumed': z.strictObject({ agreementId: id, reason: code }),
  'party-signed': z.strictObject({ agreementId: id, partyId: id, manner: code, authority: code }),
  'mediator-signed': z.strictObject({ agreementId: id, mediatorId: id }),
  'seal-affixed': z.strictObject({ agreementId: id, custodianId: id }),
  'oral-agreement-reached': z.strictObject({ agreementId: id, workerIds: ids, totalFen: fen }),

  'mediation-terminated': z.strictObject({ workerIds: ids, reason: code }),
  'application-withdrawn': z.strictObject({ workerIds: ids }),
  'private-settlement-reported': z.strictObject({ workerIds: ids }),
  'workers-transferred': z.strictObject({ workerIds: ids, reason: code, toUnitId: id.nullable() }),

  'payment-recorded': z.strictObject({ paymentIds: ids, fen }),
  'payment-verified': z.strictObject({ paymentIds: ids, fen }),
  'payment-corrected': z.strictObject({ paymentIds: ids, fen, reason: code }),
  'performance-confirmed': z.strictObject({ agreementId: id, clauseIds: z.array(id) }),
  'default-declared': z.strictObject({ instalmentIds: z.array(id), overdueFen: fen }),
  'performance-resumed': z.strictObject({ reason: code }),
  'grace-given': z.strictObject({ until: day }),
  'rest-called-due': z.strictObject({ agreementId: id, instalmentIds: ids, fen }),
  'hindrance-noted': z.strictObject({ hindranceId: id, kind: code, partyId: id }),
  'hindrance-advanced': z.strictObject({ hindranceId: id, kind: code, step: code, fen }),
  'hindrance-ended': z.strictObject({ hindranceId: id, kind: code, step: code, fen }),
  'followed-up': z.strictObject({ contactId: id, result: code }),

  'referral-opened': z.strictObject({ referralId: id, kind: code }),
  'referral-closed': z.strictObject({ referralId: id, result: code }),

  archived: z.strictObject({ retention: code }),
  corrected: z.strictObject({ what: z.array(code).min(1), reason: code }),
  'ending-corrected': z.strictObject({ workerIds: ids, reason: code }),
  reconvened: z.strictObject({ disputeId: id }),
  'agreement-changed': z.strictObject({ agreementId: id, newAgreementId: id, reason: code }),
  'agreement-voided': z.strictObject({
    agreementId: id,
    workerIds: ids,
    reopen: z.boolean(),
    reason: code,
    counteredFen: fen,
  }),
  'performance-reopened': z.strictObject({ reason: code }),
} as const

export type DisputePayloads = { [Type in keyof typeof payloads]: z.infer<(typeof payloads)[Type]> }
