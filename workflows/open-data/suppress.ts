/** What is published of few persons: nothing; and not what would give the withheld figure away by subtraction. */

/** Fewer than this are told of single persons. */
export const FEWEST_PUBLISHED = 3

export type PublishedCell = { unitId: string; value: number | null; withheld: boolean }

const isSmall = (value: number | null): boolean => value !== null && value !== 0 && Math.abs(value) < FEWEST_PUBLISHED

/**
 * Withholds small figures among the parts of a whole. One withheld part alone could be worked out from the others and the whole,
 * so the smallest other part that is not nothing goes with it. Nothing at all is published as 0: it tells of nobody.
 * @param whole what the parts lie in, published beside them; null where it is not
 */
export function withholdSmall(
  whole: { unitId: string; value: number | null } | null,
  parts: readonly { unitId: string; value: number | null }[],
): PublishedCell[] {
  const withheld = new Set(parts.filter(({ value }) => isSmall(value)).map(({ unitId }) => unitId))
  if (withheld.size === 1 && whole !== null && !isSmall(whole.value)) {
    const others = parts.filter(({ unitId, value }) => !withheld.has(unitId) && (value ?? 0) !== 0)
    const smallest = others.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0]
    // With no other part the whole says it all.
    withheld.add(smallest?.unitId ?? whole.unitId)
  }
  if (whole !== null && isSmall(whole.value)) withheld.add(whole.unitId)
  return [...(whole === null ? [] : [whole]), ...parts].map(({ unitId, value }) => ({
    unitId,
    value: withheld.has(unitId) ? null : value,
    withheld: withheld.has(unitId),
  }))
}
