/** Marks the terms of legal aid that ran out; lamp and page tell it, and no case moves by it. */
import { expireAidClocks } from '../../db/repositories/aid-clocks.ts'
import { transact } from '../../db/database.ts'
import type { Desk } from '../desk.ts'
import { holdsSweep } from '../disputes/sweep-lease.ts'

/** Terms of one transaction. */
const AT_ONCE = 100

/** Marks each once, however often it runs. Answers how many; 0 while another process holds the lease. */
export async function expireAidTerms(desk: Desk, holder: string): Promise<number> {
  let marked = 0
  for (let found = AT_ONCE; found === AT_ONCE;) {
    found = await transact(desk.db, async (tx) =>
      (await holdsSweep(desk, tx, holder)) ? (await expireAidClocks(tx, desk.clock.today(), AT_ONCE)).length : 0,
    )
    marked += found
  }
  return marked
}
