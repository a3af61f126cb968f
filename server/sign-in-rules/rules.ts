/** How people sign in here: by which order passwords are judged, and whose roles need a second factor; set for the whole desk. */
import type { Reader, Tx } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/repositories/settings.ts'
import { passwordProfiles, type PasswordProfile } from '../../workflows/password-rules.ts'
import { roles, type Role } from '../../workflows/permissions.ts'

const KEY = 'sign-in-rules'

export type SignInRules = { profile: PasswordProfile; secondFactor: Role[] }

const DEFAULTS: SignInRules = { profile: 'mlps3', secondFactor: [] }

/** The rules in force; those of a fresh desk where nobody set any. */
export async function signInRules(reader: Reader): Promise<SignInRules> {
  const text = await readSetting(reader, KEY)
  if (text === null) return DEFAULTS
  const read = JSON.parse(text) as { profile?: string; secondFactor?: string[] }
  return {
    profile: passwordProfiles.find((one) => one === read.profile) ?? DEFAULTS.profile,
    secondFactor: roles.filter((role) => read.secondFactor?.includes(role)),
  }
}

export const writeSignInRules = (tx: Tx, rules: SignInRules, at: string): Promise<void> =>
  writeSetting(tx, KEY, JSON.stringify(rules), at)
