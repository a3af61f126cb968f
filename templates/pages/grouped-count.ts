/** A whole number as Chinese tables write it: separators only from five digits on. */

/** `1248`, `12,047`; throws for what is not a whole number. */
export function groupedCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`expected a whole number, got ${count}`)
  return Math.abs(count) < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3}){1,5}$)/g, ',')
}
