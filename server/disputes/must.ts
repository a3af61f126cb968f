/** Turns what a foreign key promises into a value, or fails loudly. */

/** The value itself; throws when it is null, which only a damaged database could make it. */
export function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a row that must exist is missing')
  return value
}
