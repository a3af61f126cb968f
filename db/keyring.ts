/** The keys of sealed values while they change: several are held at once, one seals and indexes, the others open and are still looked up. */
import { createHmac, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** Two 32-byte keys that come and go together; `number` is that of their files, 1 for those a desk begins with. */
export type KeyPair = { number: number; sealing: Buffer; indexing: Buffer }

export type HeldKeys = {
  /** The fingerprint of the sealing key: each sealed value carries it. */
  name: string
  number: number
  sealing: KeyObject
  indexing: KeyObject
  /** What a blind value begins with; empty for those from before keys could be changed. */
  prefix: string
}

/** How a pair stands in a database: it seals, its values are being sealed anew, or none is left. */
export type KeyState = 'used' | 'leaving' | 'gone'

export type Keyring = {
  /** The pair that seals and indexes. */
  current(): HeldKeys
  /** Those whose values may still lie in the database, the current one first. */
  looked(): readonly HeldKeys[]
  /** Every pair held, oldest first. */
  held(): readonly HeldKeys[]
  byName(name: string): HeldKeys | null
  /** Holds these from now on, in place of those held before. Throws, and holds what it held, where one is lacking that is still needed. */
  hold(pairs: readonly KeyPair[]): void
  /** Goes by what the database says of its keys; without a word the oldest pair is in use. Throws, and changes nothing, where one is not held. */
  goBy(states: ReadonlyMap<string, KeyState>): void
}

/** Throws where no pair is given. */
export function keyring(pairs: readonly KeyPair[]): Keyring {
  let states: ReadonlyMap<string, KeyState> = new Map()
  let held: HeldKeys[] = []
  let looked: HeldKeys[] = []
  const settle = (some: HeldKeys[], told: ReadonlyMap<string, KeyState>): void => {
    for (const [name, state] of told)
      if (state !== 'gone' && !some.some((one) => one.name === name)) throw new Error(`key ${name} is not held`)
    const current = some.find(({ name }) => told.get(name) === 'used') ?? some[0]
    if (current === undefined) throw new Error('no key is held')
    held = some
    states = told
    looked = [current, ...some.filter((one) => one !== current && told.get(one.name) === 'leaving')]
  }
  const hold = (some: readonly KeyPair[]): void =>
    settle(some.toSorted((one, other) => one.number - other.number).map(heldOf), states)
  hold(pairs)
  return {
    current: () => first(looked),
    looked: () => looked,
    held: () => held,
    byName: (name) => held.find((one) => one.name === name) ?? null,
    hold,
    goBy: (told) => settle(held, told),
  }
}

function first(keys: readonly HeldKeys[]): HeldKeys {
  const [key] = keys
  if (key === undefined) throw new Error('no key is held')
  return key
}

/** The name of a sealing key, by which it is told from every other without being told. */
export const keyNameOf = (sealing: Buffer): string => fingerprint(createSecretKey(sealing))

function heldOf({ number, sealing, indexing }: KeyPair): HeldKeys {
  // Made ready once: that costs more than the hash itself.
  const key = createSecretKey(sealing)
  const name = fingerprint(key)
  return { name, number, sealing: key, indexing: createSecretKey(indexing), prefix: number === 1 ? '' : `${name}.` }
}

const fingerprint = (key: KeyObject): string => createHmac('sha256', key).update('key-id').digest('hex').slice(0, 8)
