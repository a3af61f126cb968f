/** The three officers of a desk (三员): who keeps the machine, who gives access, who reads the trail; no account is two of them, and none does casework (trust.md T26). */
import type { Role } from './permissions.ts'

export const officers = ['administrator', 'security-administrator', 'auditor'] as const
export type Officer = (typeof officers)[number]

export const isOfficer = (role: string): role is Officer => officers.some((one) => one === role)

/** Why an account may not hold these roles together; null where it may. */
export function holdingFault(roles: readonly Role[]): 'officer-of-two' | 'officer-at-work' | null {
  const held = new Set(roles)
  const offices = officers.filter((one) => held.has(one))
  if (offices.length > 1) return 'officer-of-two'
  return offices.length === 1 && held.size > 1 ? 'officer-at-work' : null
}

/** Which of the two offices that found a desk together another account gives up when somebody is given it at the same unit. */
export function partedBy(given: Role): Officer | null {
  return given === 'administrator' || given === 'security-administrator' ? given : null
}
