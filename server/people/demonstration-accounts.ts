/** The demonstration's accounts for its sign-in page: one of each role, with the one password they share. */
import { listDemonstrationStaff } from '../../db/repositories/staff.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { Desk } from '../desk.ts'

export const DEMONSTRATION_PASSWORD = 'Demo-2026-desk'

/** Names, roles and places, in the order they were made. */
export async function demonstrationAccounts(
  desk: Desk,
  locale: Locale,
): Promise<{ password: string; rows: { name: string; role: string; place: string }[] }> {
  const say = words(locale)
  const staff = await listDemonstrationStaff(desk.db.reader)
  return {
    password: DEMONSTRATION_PASSWORD,
    rows: staff.map((person) => ({
      name: person.signInName,
      role: person.roles.map((role) => say(wordKey('role', role))).join(' / '),
      place: person.unitName,
    })),
  }
}
