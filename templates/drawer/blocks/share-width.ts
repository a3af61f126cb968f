/** Divides a width among columns so that short entries keep their line and only long ones wrap. */

/**
 * Widths in points that add up to `total`. Where all fit, the rest is given in proportion; where not, entries below
 * the fair share keep their natural width and the others divide what is left evenly.
 */
export function shareWidth(naturals: readonly number[], total: number): number[] {
  const sum = naturals.reduce((all, width) => all + width, 0)
  if (sum <= total) return naturals.map((width) => (sum === 0 ? total / naturals.length : (width / sum) * total))
  const kept = new Map<number, number>()
  let left = total
  let changed = true
  while (changed) {
    changed = false
    const fair = left / (naturals.length - kept.size)
    for (const [index, width] of naturals.entries()) {
      if (kept.has(index) || width > fair) continue
      kept.set(index, width)
      left -= width
      changed = true
    }
  }
  const fair = left / Math.max(1, naturals.length - kept.size)
  return naturals.map((_, index) => kept.get(index) ?? fair)
}

/** Shares of `total` by weight; a column that would get less than its least gets just that, and the others share the rest. */
export function shareByWeight(weights: readonly number[], least: readonly number[], total: number): number[] {
  const held = new Set<number>()
  const sum = (values: readonly number[], taken: boolean): number =>
    values.reduce((all, value, at) => (held.has(at) === taken ? all + value : all), 0)
  for (;;) {
    const unit = (total - sum(least, true)) / sum(weights, false)
    const tight = weights.findIndex((weight, at) => !held.has(at) && weight * unit < (least[at] ?? 0))
    if (tight === -1) return weights.map((weight, at) => (held.has(at) ? (least[at] ?? 0) : weight * unit))
    held.add(tight)
  }
}
