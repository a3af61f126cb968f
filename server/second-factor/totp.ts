/** Codes of a second factor that change every half minute (RFC 6238 over RFC 4226), with their secret as people's devices read it. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
/** Steps before and after now whose codes are taken: clocks differ by half a minute. */
const DRIFT = 1
const SECRET_BYTES = 20
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A fresh secret of 160 bits in base32, as it is typed or scanned. */
export const newSecret = (): string => base32(randomBytes(SECRET_BYTES))

/** The step an instant lies in; `millis` since 1970. */
export const stepAt = (millis: number): number => Math.floor(millis / 1000 / STEP_SECONDS)

/** The code of a step, six digits. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/**
 * The step whose code this is, a step before or after now at most and later than the last one taken; null for any other
 * code, so that none is taken twice. Spaces are passed over.
 */
export function stepOf(secret: string, typed: string, millis: number, lastStep: number): number | null {
  const code = Buffer.from(typed.replaceAll(/\s/gu, ''))
  if (code.length !== DIGITS) return null
  const now = stepAt(millis)
  let found: number | null = null
  for (let step = now - DRIFT; step <= now + DRIFT; step += 1)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), code) && step > lastStep) found = step
  return found
}

/** The address a device reads from the picture; the account's name tells it from others. */
export const addressOfSecret = (secret: string, issuer: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${new URLSearchParams({ secret, issuer }).toString()}`

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/gu) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
