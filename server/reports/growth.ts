/** A figure against an earlier one, said alike on page and paper (同比, 环比). */

/** Growth in per cent with one decimal and its sign; null for a base of nothing. */
export function growth(now: number, before: number): string | null {
  if (before <= 0) return null
  const share = ((now - before) / before) * 100
  return `${share > 0 ? '+' : ''}${share.toFixed(1)} %`
}
