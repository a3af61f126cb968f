/** Resident identity numbers (GB 11643-1999): checks the digits, reads sex and birth day, masks; refuses no area prefix. */
import { bareCode } from './code-text.ts'
import { isAfter, parseDay, split, type Day } from './day.ts'

export type IdentityFault =
  | 'identity-length'
  | 'identity-fifteen-digits'
  | 'identity-characters'
  | 'identity-birth-day'
  | 'identity-birth-future'
  | 'identity-check-digit'

/** What a typed number says; `sex` and `birthDay` are filled only from a number without faults. */
export type IdentityReading = {
  /** The number without blanks, with an upper-case X: the form that is stored and indexed. */
  normal: string
  valid: boolean
  faults: IdentityFault[]
  sex: 'male' | 'female' | null
  birthDay: Day | null
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/**
 * Reads a number as typed. Prefixes are not judged: 51 and abolished district codes stay valid for life; 81, 82, 83
 * (residence permits) and 9 (permanent residents) share the same check.
 * @param today refuses a birth day after it; null where the day does not matter
 */
export function readIdentityNumber(text: string, today: Day | null = null): IdentityReading {
  const normal = bareCode(text).toUpperCase()
  const faults = faultsOf(normal, today)
  const valid = faults.length === 0
  const odd = Number.parseInt(normal.charAt(16), 10) % 2 === 1
  return {
    normal,
    valid,
    faults,
    sex: valid ? (odd ? 'male' : 'female') : null,
    birthDay: valid ? birthDayIn(normal) : null,
  }
}

function faultsOf(normal: string, today: Day | null): IdentityFault[] {
  if (/^\d{15}$/u.test(normal)) return ['identity-fifteen-digits']
  if (normal.length !== 18) return ['identity-length']
  if (!/^\d{17}[\dX]$/u.test(normal)) return ['identity-characters']
  const faults: IdentityFault[] = []
  const born = birthDayIn(normal)
  if (born === null) faults.push('identity-birth-day')
  if (born !== null && today !== null && isAfter(born, today)) faults.push('identity-birth-future')
  if (checkCharacter(normal) !== normal.charAt(17)) faults.push('identity-check-digit')
  return faults
}

const birthDayIn = (normal: string): Day | null =>
  parseDay(`${normal.slice(6, 10)}-${normal.slice(10, 12)}-${normal.slice(12, 14)}`)

function checkCharacter(normal: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(normal.charAt(at), 10), 0)
  return CHECKS.charAt(sum % 11)
}

/** The number as a screen shows it: `500***********1232`; numbers under 9 characters are covered whole. */
export function maskIdentityNumber(text: string): string {
  const normal = bareCode(text).toUpperCase()
  if (normal.length < 9) return '*'.repeat(normal.length)
  return `${normal.slice(0, 3)}${'*'.repeat(normal.length - 7)}${normal.slice(-4)}`
}

/** Full years of life on a day; someone born on 29 February is a year older on 1 March of common years. */
export function ageOn(birthDay: Day, on: Day): number {
  const [born, then] = [split(birthDay), split(on)]
  const before = then.month < born.month || (then.month === born.month && then.date < born.date)
  return then.year - born.year - (before ? 1 : 0)
}
