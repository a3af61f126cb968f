/** Success, performance and being on time as shares of a period, with both sides of their line (domain.md 3.3). */
import type { DueTally } from '../../db/repositories/due-in-time.ts'
import type { ClosedCase, EndedAgreement } from '../../db/repositories/month-statistics.ts'
import { figure, type Figures } from './measures.ts'

export const rateNames = ['success-a', 'success-b', 'performance', 'paid-in-time', 'on-time'] as const
export type RateName = (typeof rateNames)[number]
export type Rate = { part: number; whole: number }

/** Those whose two sides are lists of their own, not stored figures. */
export const keptRates = ['performance', 'paid-in-time', 'on-time'] as const satisfies readonly RateName[]
export type KeptRate = (typeof keptRates)[number]

/** What the rates are made of beside stored figures. */
export type Kept = { ended: readonly EndedAgreement[]; due: readonly DueTally[]; closed: readonly ClosedCase[] }

/** A share in per cent with two decimals, as text with its sign; null for a base of nothing. */
export const share = (part: number, whole: number): string | null =>
  whole > 0 ? `${((part / whole) * 100).toFixed(2)} %` : null

/** Whether everything agreed had been received by the end of the period. */
export const isPerformed = (one: EndedAgreement): boolean => one.receivedFen >= one.agreedFen
/** Whether the case was closed within its term, or had none. */
export const isOnTime = (one: ClosedCase): boolean => one.dueOn === null || one.closedOn <= one.dueOn

/** The rates of some units or codes: their stored figures, the agreements that ended, what fell due and the cases that closed. */
export function ratesOf(figures: Figures, kept: Kept): Record<RateName, Rate> {
  const settled = figure(figures, 'case-closed:settled')
  return {
    'success-a': { part: settled, whole: figure(figures, 'case-accepted') },
    'success-b': { part: settled, whole: figure(figures, 'case-closed') },
    performance: {
      part: kept.ended.filter(isPerformed).length,
      whole: kept.ended.length,
    },
    'paid-in-time': {
      part: kept.due.reduce((sum, one) => sum + one.inTime, 0),
      whole: kept.due.reduce((sum, one) => sum + one.due, 0),
    },
    'on-time': {
      part: kept.closed.filter(isOnTime).length,
      whole: kept.closed.length,
    },
  }
}
