/** Registration codes of a case at intake (`T7K4-9QXM-3`): random, readable over the telephone, with a check character. */
import { bareCode } from './code-text.ts'
import { codePoints } from './code-points.ts'
import { bad, good, type Result } from './result.ts'

export type RegistrationCodeFault = 'code-length' | 'code-character' | 'code-check'

/** 29 characters, none easily taken for another (no 0 O 1 I L, no U beside V, no B beside 8); prime, as the check needs. */
const ALPHABET = '23456789ACDEFGHJKMNPQRSTVWXYZ'
const BASE = BigInt(ALPHABET.length)
const BODY_LENGTH = 8

/**
 * A code from random bytes given by the caller; 29^8 codes, the check character beside.
 * @param bytes at least 16, so that no code is likelier than another
 * @throws RangeError when there are fewer
 */
export function registrationCode(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError('a registration code needs 16 random bytes')
  let number = bytes.reduce((total, byte) => (total << 8n) | BigInt(byte), 0n)
  let body = ''
  while (body.length < BODY_LENGTH) {
    body += ALPHABET.charAt(Number(number % BASE))
    number /= BASE
  }
  return layOut(body + checkCharacter(body))
}

/** The code in its printed form, or what is wrong with it; any one wrong or two swapped neighbouring characters show. */
export function checkRegistrationCode(text: string): Result<string, RegistrationCodeFault> {
  const bare = bareCode(text).toUpperCase()
  if (bare.length !== BODY_LENGTH + 1) return bad('code-length')
  if (codePoints(bare).some((character) => !ALPHABET.includes(character))) return bad('code-character')
  return checkCharacter(bare.slice(0, BODY_LENGTH)) === bare.slice(BODY_LENGTH) ? good(layOut(bare)) : bad('code-check')
}

function checkCharacter(body: string): string {
  // Weights 1..8 modulo a prime: no single change and no swap of neighbours leaves the sum as it was.
  const sum = codePoints(body).reduce((total, character, at) => total + (at + 1) * ALPHABET.indexOf(character), 0)
  return ALPHABET.charAt(sum % ALPHABET.length)
}

const layOut = (bare: string): string => `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}`
