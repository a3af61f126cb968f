/** Chance from a seed, so that every demonstration city is the same city. */

export type Chance = {
  /** A number from 0 (included) to 1 (not included). */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  happens(share: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** Another stream of its own, so that one more draw in one story does not change the next. */
  branch(salt: number): Chance
}

/** A stream of chance; the same seed gives the same stream (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    happens: (share) => next() < share,
    pick: (list) => {
      const item = list[whole(0, list.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    branch: (salt) => chanceFrom(Math.imul(seed ^ (salt + 1), 0x9e3779b1)),
  }
}
