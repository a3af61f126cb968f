/** Gives employers kept by an older release the name they are compared by, a few with each of the desk's rounds. */
import { transact } from '../../db/database.ts'
import { employersWithoutMatchKey, setMatchKey } from '../../db/repositories/employer-aliases.ts'
import { matchKeyOf } from '../../workflows/law/employer-names.ts'
import type { Desk } from '../desk.ts'

const AT_ONCE = 500

/** Answers how many were filled; several processes that do it at once write the same. */
export async function fillMatchKeys(desk: Desk): Promise<number> {
  const rows = await employersWithoutMatchKey(desk.db.reader, AT_ONCE)
  if (rows.length > 0)
    await transact(desk.db, async (tx) => {
      for (const row of rows) await setMatchKey(tx, row.id, matchKeyOf(row))
    })
  return rows.length
}
