/** Refuses a new password that the rules of the desk do not allow, before it is hashed. */
import { passwordHashOf, passwordsBefore } from '../../db/repositories/passwords.ts'
import { DomainError } from '../../workflows/errors.ts'
import { passwordFault, passwordRules } from '../../workflows/password-rules.ts'
import type { Desk } from '../desk.ts'
import { signInRules } from '../sign-in-rules/rules.ts'
import { isCommon } from './common-passwords.ts'
import { passwordFits } from './passwords.ts'

/** Throws invalid, with the fault beside the new password. */
export async function refuseWeak(desk: Desk, staffId: string, password: string): Promise<void> {
  const { reader } = desk.db
  const { profile } = await signInRules(reader)
  const { signInName } = await passwordHashOf(reader, staffId)
  const known = { text: password, signInName, common: isCommon(password) }
  refuse(passwordFault(profile, { ...known, before: false }))
  // Each look costs a slow hash, so the cheap faults are told first.
  const { before } = passwordRules[profile]
  for (const hash of before === 0 ? [] : await passwordsBefore(reader, staffId, before))
    if (await passwordFits(password, hash)) refuse(passwordFault(profile, { ...known, before: true }))
}

function refuse(fault: string | null): void {
  if (fault !== null) throw new DomainError('invalid', fault, { faults: [{ field: 'password', code: fault }] })
}
