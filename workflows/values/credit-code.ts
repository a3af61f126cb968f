/** Unified social credit codes (GB 32100-2015, inner organisation code GB 11714): a wrong digit warns and never blocks. */
import { codePoints } from './code-points.ts'
import { bareCode } from './code-text.ts'

export type CreditCodeFault =
  | 'credit-code-length'
  | 'credit-code-old-registration'
  | 'credit-code-characters'
  | 'credit-code-organisation-digit'
  | 'credit-code-check-digit'

/** What a typed code says; `normal` is upper case without blanks. */
export type CreditCodeReading = { normal: string; valid: boolean; faults: CreditCodeFault[] }

/** The code's alphabet: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Reads a code as typed; a 15-digit number is an old business registration (sole traders still hold some). */
export function readCreditCode(text: string): CreditCodeReading {
  const normal = bareCode(text).toUpperCase()
  const faults = faultsOf(normal)
  return { normal, valid: faults.length === 0, faults }
}

function faultsOf(normal: string): CreditCodeFault[] {
  if (/^\d{15}$/u.test(normal)) return ['credit-code-old-registration']
  if (normal.length !== 18) return ['credit-code-length']
  if (codePoints(normal).some((character) => !ALPHABET.includes(character))) return ['credit-code-characters']
  const faults: CreditCodeFault[] = []
  if (organisationCheck(normal.slice(8, 16)) !== normal.charAt(16)) faults.push('credit-code-organisation-digit')
  if (checkCharacter(normal) !== normal.charAt(17)) faults.push('credit-code-check-digit')
  return faults
}

function organisationCheck(body: string): string {
  // GB 11714 numbers the letters A = 10 … Z = 35, unlike the outer code's alphabet.
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function checkCharacter(normal: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(normal.charAt(at)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
