/** Whether two heaps of measurements could come from one: the test of Mann and Whitney, which asks nothing of their shape. */

export type Ranked = {
  /** How often a measurement of the first heap is larger than one of the second; an equal pair counts half. */
  u: number
  /** How probable so uneven a ranking is, either way, if the heaps are of one kind. */
  p: number
}

/** Compares the heaps by the normal approximation, with ties and the continuity corrected; meant for eight and more in each. */
export function mannWhitney(one: readonly number[], other: readonly number[]): Ranked {
  const all = [...one.map((value) => ({ value, first: true })), ...other.map((value) => ({ value, first: false }))]
  all.sort((a, b) => a.value - b.value)
  let ranksOfFirst = 0
  let tied = 0
  for (let from = 0; from < all.length;) {
    let to = from
    while (all[to]?.value === all[from]?.value) to += 1
    // Equal measurements share the middle of their ranks, which are counted from one.
    const rank = (from + 1 + to) / 2
    ranksOfFirst += rank * all.slice(from, to).filter(({ first }) => first).length
    tied += (to - from) ** 3 - (to - from)
    from = to
  }
  const [n, m, sum] = [one.length, other.length, all.length]
  const u = ranksOfFirst - (n * (n + 1)) / 2
  const spread = Math.sqrt(((n * m) / 12) * (sum + 1 - tied / (sum * (sum - 1))))
  const away = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5)
  return { u, p: spread === 0 ? 1 : 2 * beyond(away / spread) }
}

/** The share of a normal distribution beyond `z` of its deviations (Abramowitz and Stegun 26.2.17, exact to seven places). */
function beyond(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z)
  const factors = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_53]
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * factors.reduce((sum, factor) => (sum + factor) * t, 0)
}
