/** The demonstration's accounts for its sign-in page: one of each role, with the one password they share. */
import { listDemonstrationStaff } from '../../db/repositories/staff.ts'
import type { Reader } from '../../db/database.ts'
import type { Role } from '../../workflows/permissions.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { Desk } from '../desk.ts'

export const DEMONSTRATION_PASSWORD = 'Demo-2026-desk'

/** Whose work the desk is for, first; who only keeps it, last. */
const ORDER: readonly Role[] = [
  'mediator',
  'clerk',
  'director',
  'supervisor',
  'aid-officer',
  'informant',
  'auditor',
  'administrator',
  'security-administrator',
]

type Account = Awaited<ReturnType<typeof listDemonstrationStaff>>[number]

/** The first account of each role, mediators before those who only look on; then their colleagues as they were made. */
export async function demonstrationStaff(reader: Reader): Promise<{ ofEachRole: Account[]; others: Account[] }> {
  const staff = await listDemonstrationStaff(reader)
  const ofEachRole = [...new Set(ORDER.map((role) => staff.find((person) => person.roles.includes(role))))].filter(
    (person) => person !== undefined,
  )
  return { ofEachRole, others: staff.filter((person) => !ofEachRole.includes(person)) }
}

/** Names, roles and places, one of each role first. */
export async function demonstrationAccounts(
  desk: Desk,
  locale: Locale,
): Promise<{ password: string; rows: { name: string; role: string; place: string }[] }> {
  const say = words(locale)
  const { ofEachRole, others } = await demonstrationStaff(desk.db.reader)
  return {
    password: DEMONSTRATION_PASSWORD,
    rows: [...ofEachRole, ...others].map((person) => ({
      name: person.signInName,
      role: person.roles.map((role) => say(wordKey('role', role))).join(' / '),
      place: person.unitName,
    })),
  }
}
