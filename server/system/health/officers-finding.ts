/** Whether the three officers of the desk are different accounts, and whether anybody is there to confirm access. */
import type { Reader } from '../../../db/database.ts'
import { holdingsOf } from '../../../db/repositories/access-proposals.ts'
import { rolesOf } from '../../../db/repositories/staff.ts'
import { phrase, type Phrase } from '../../../templates/words/phrase.ts'
import { holdingFault, officers, type Officer } from '../../../workflows/officers.ts'
import type { Role } from '../../../workflows/permissions.ts'
import type { Day } from '../../../workflows/values/day.ts'

/** What was found, and what is to be done; null where nothing is. */
export async function officersFound(reader: Reader, today: Day): Promise<{ words: Phrase; help: Phrase | null }> {
  const holdings = await holdingsOf(reader, officers, today)
  const people = (some: readonly Officer[]): number =>
    new Set(holdings.filter((one) => some.some((role) => role === one.role)).map((one) => one.staffId)).size
  const held = await rolesOf(reader, [...new Set(holdings.map((one) => one.staffId))])
  const present = Map.groupBy(
    held.filter((row) => row.validTo === null || row.validTo > today),
    (row) => row.staffId,
  )
  const mixed = [...present.values()].filter(
    (rows) => holdingFault(rows.map((row) => row.role as Role)) !== null,
  ).length
  const words = phrase('health.officers', {
    system: people(['administrator']),
    security: people(['security-administrator']),
    audit: people(['auditor']),
  })
  const todo =
    people(['administrator', 'security-administrator']) < 2
      ? phrase('health.officers-one')
      : mixed > 0
        ? phrase('health.officers-mixed', { count: mixed })
        : people(['auditor']) === 0
          ? phrase('health.officers-no-auditor')
          : null
  return { words, help: todo }
}
