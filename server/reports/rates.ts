/** Success, performance and being on time as shares of a period, with both sides of their line (domain.md 3.3). */
import type { ClosedCase, EndedAgreement } from '../../db/repositories/month-statistics.ts'
import { figure, type Figures } from './measures.ts'

export const rateNames = ['success-a', 'success-b', 'performance', 'on-time'] as const
export type Rate = { part: number; whole: number }

/** A share in per cent with two decimals, as text with its sign; null for a base of nothing. */
export const share = (part: number, whole: number): string | null =>
  whole > 0 ? `${((part / whole) * 100).toFixed(2)} %` : null

/** The rates of some units or codes: their stored figures, the agreements that ended and the cases that closed. */
export function ratesOf(
  figures: Figures,
  kept: { ended: readonly EndedAgreement[]; closed: readonly ClosedCase[] },
): Record<(typeof rateNames)[number], Rate> {
  const settled = figure(figures, 'case-closed:settled')
  return {
    'success-a': { part: settled, whole: figure(figures, 'case-accepted') },
    'success-b': { part: settled, whole: figure(figures, 'case-closed') },
    performance: {
      part: kept.ended.filter((one) => one.receivedFen >= one.agreedFen).length,
      whole: kept.ended.length,
    },
    'on-time': {
      part: kept.closed.filter((one) => one.dueOn === null || one.closedOn <= one.dueOn).length,
      whole: kept.closed.length,
    },
  }
}
