/** What a referral remembers: its kind decides which law opens it. */
import { z } from 'zod'

/** 司法确认, 仲裁审查, 支付令, 仲裁, 诉讼, 强制执行 (domain.md 0.3, 1.9). */
export const referralKinds = [
  'judicial-confirmation',
  'arbitration-review',
  'payment-order',
  'arbitration',
  'suit',
  'enforcement',
] as const
export type ReferralKind = (typeof referralKinds)[number]

/**
 * 困难帮扶, 心理疏导, 劳动监察 (LDTZ 9), 公安机关 (RMTJ 25): handed over to bodies that decide nothing between the parties, so
 * that the case's court region knows nothing of them.
 */
export const caseHandOverKinds = ['hardship-help', 'counselling', 'labour-inspection', 'police'] as const
/** A warning goes to those, and to 应急管理 and any other body as well. */
export const handOverKinds = [...caseHandOverKinds, 'emergency', 'other-body'] as const
export type HandOverKind = (typeof handOverKinds)[number]
export const isHandOver = (kind: string): kind is HandOverKind => (handOverKinds as readonly string[]).includes(kind)

export const referralContext = z.strictObject({
  kind: z.enum([...referralKinds, ...handOverKinds]),
  /** How often it has been sent: a returned one may be mended and sent again. */
  sendings: z.int().min(0),
})
export type ReferralContext = z.infer<typeof referralContext>

export const newReferralContext = (kind: ReferralContext['kind']): ReferralContext => ({ kind, sendings: 0 })

/** What a body may have decided, by kind; forms offer these and no others. */
export const referralResults: Readonly<Record<ReferralKind, readonly string[]>> = {
  'judicial-confirmation': ['confirmed', 'refused'],
  'arbitration-review': ['statement-issued', 'refused'],
  'payment-order': ['in-force', 'ended-by-objection', 'refused'],
  arbitration: ['awarded', 'partly-awarded', 'dismissed', 'mediated'],
  suit: ['judged', 'partly-judged', 'dismissed', 'mediated'],
  enforcement: ['recovered', 'partly-recovered', 'ended-without-assets'],
}

/** What came of a hand-over, by kind. */
export const handOverResults: Readonly<Record<HandOverKind, readonly string[]>> = {
  'hardship-help': ['helped', 'partly-helped', 'not-eligible'],
  counselling: ['counselled', 'sent-to-hospital', 'declined-by-worker'],
  'labour-inspection': ['ordered-to-correct', 'penalised', 'no-violation', 'told-to-arbitrate'],
  police: ['calmed-on-site', 'case-opened', 'no-case'],
  emergency: ['hazard-removed', 'ordered-to-correct', 'no-hazard'],
  'other-body': ['dealt-with', 'passed-on', 'not-their-matter'],
}

/** Results that a court enforces at once. An award or judgment only becomes so when nobody contests it (LDTZ 48-51). */
const enforceable: ReadonlySet<string> = new Set(['confirmed', 'statement-issued', 'in-force', 'mediated'])
export const givesEnforceablePaper = (result: string): boolean => enforceable.has(result)
