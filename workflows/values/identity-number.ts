/** Resident identity numbers (GB 11643-1999): checks the digits, reads sex and birth day, masks; refuses no area prefix and no old number. */
import { bareCode } from './code-text.ts'
import { isAfter, parseDay, split, type Day } from './day.ts'

export type IdentityFault =
  'identity-length' | 'identity-characters' | 'identity-birth-day' | 'identity-birth-future' | 'identity-check-digit'

/** Worth telling beside a number that is accepted: the 15 digits of before 1999 are on no card any more. */
export type IdentityNote = 'identity-fifteen-digits'

/** What a typed number says; `sex` and `birthDay` are filled only from a number without faults. */
export type IdentityReading = {
  /** The number without blanks, with an upper-case X: the form that is stored and indexed. */
  normal: string
  valid: boolean
  faults: IdentityFault[]
  notes: IdentityNote[]
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
  const odd = Number.parseInt(normal.charAt(isOld(normal) ? 14 : 16), 10) % 2 === 1
  return {
    normal,
    valid,
    faults,
    notes: isOld(normal) ? ['identity-fifteen-digits'] : [],
    sex: valid ? (odd ? 'male' : 'female') : null,
    birthDay: valid ? birthDayIn(normal) : null,
  }
}

function faultsOf(normal: string, today: Day | null): IdentityFault[] {
  if (normal.length !== 18 && normal.length !== 15) return ['identity-length']
  if (!isOld(normal) && !/^\d{17}[\dX]$/u.test(normal)) return ['identity-characters']
  const faults: IdentityFault[] = []
  const born = birthDayIn(normal)
  if (born === null) faults.push('identity-birth-day')
  if (born !== null && today !== null && isAfter(born, today)) faults.push('identity-birth-future')
  if (!isOld(normal) && checkCharacter(normal) !== normal.charAt(17)) faults.push('identity-check-digit')
  return faults
}

/** The 15 digits of before 1999: a two-digit year, no check character. */
const isOld = (normal: string): boolean => /^\d{15}$/u.test(normal)

/** The number of 18 characters that an old one became: the century in its year, the check character behind. */
export function currentIdentityNumber(text: string): string {
  const normal = bareCode(text).toUpperCase()
  if (!isOld(normal)) return normal
  const seventeen = `${normal.slice(0, 6)}19${normal.slice(6)}`
  return seventeen + checkCharacter(seventeen)
}

function birthDayIn(normal: string): Day | null {
  const current = currentIdentityNumber(normal)
  return parseDay(`${current.slice(6, 10)}-${current.slice(10, 12)}-${current.slice(12, 14)}`)
}

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
