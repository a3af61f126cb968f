/** Ids without meaning: UUID version 7, so that rows made later also sort later. */
import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

export type NewId = () => string

/** An id maker on a clock; ids of one millisecond are told apart by 74 random bits. */
export function idsFrom(clock: Clock): NewId {
  return () => {
    const bytes = randomBytes(16)
    bytes.writeUIntBE(clock.millis(), 0, 6)
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = bytes.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}

/** A random secret for links and tokens: 192 bits, safe in a URL. */
export const newToken = (): string => randomBytes(24).toString('base64url')
