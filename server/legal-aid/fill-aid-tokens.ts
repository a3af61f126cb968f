/** Enters aid cases kept by an older release among the search tokens; with the desk's first round all of them, later none. */
import { transact } from '../../db/database.ts'
import { markFindable, unfindableAid } from '../../db/repositories/aid-search.ts'
import type { Desk } from '../desk.ts'
import { reopenAid } from './aid-file.ts'
import { enterAidTokens } from './aid-tokens.ts'

/** Few enough that nobody at the counter waits for the transaction. */
const AT_ONCE = 50

/** Answers how many were entered; several processes that do it at once write the same. An erased case is found by nothing. */
export async function fillAidTokens(desk: Desk): Promise<number> {
  for (let entered = 0; ;) {
    const waiting = await unfindableAid(desk.db.reader, AT_ONCE)
    if (waiting.length === 0) return entered
    entered += await transact(desk.db, async (tx) => {
      // Asked again inside: one of them may have been erased meanwhile.
      const cases = await unfindableAid(tx, AT_ONCE)
      for (const { id, erased } of cases) if (!erased) await enterAidTokens(desk, tx, await reopenAid(tx, id))
      await markFindable(
        tx,
        cases.map((one) => one.id),
      )
      return cases.length
    })
  }
}
