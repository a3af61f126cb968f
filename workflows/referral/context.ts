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

export const referralContext = z.strictObject({
  kind: z.enum(referralKinds),
  /** How often it has been sent: a returned one may be mended and sent again. */
  sendings: z.int().min(0),
})
export type ReferralContext = z.infer<typeof referralContext>

export const newReferralContext = (kind: ReferralKind): ReferralContext => ({ kind, sendings: 0 })

/** What a body may have decided, by kind; forms offer these and no others. */
export const referralResults: Readonly<Record<ReferralKind, readonly string[]>> = {
  'judicial-confirmation': ['confirmed', 'refused'],
  'arbitration-review': ['statement-issued', 'refused'],
  'payment-order': ['in-force', 'ended-by-objection', 'refused'],
  arbitration: ['awarded', 'partly-awarded', 'dismissed', 'mediated'],
  suit: ['judged', 'partly-judged', 'dismissed', 'mediated'],
  enforcement: ['recovered', 'partly-recovered', 'ended-without-assets'],
}

/** Results that a court enforces at once. An award or judgment only becomes so when nobody contests it (LDTZ 48-51). */
const enforceable: ReadonlySet<string> = new Set(['confirmed', 'statement-issued', 'in-force', 'mediated'])
export const givesEnforceablePaper = (result: string): boolean => enforceable.has(result)
