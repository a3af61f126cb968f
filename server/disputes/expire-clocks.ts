/** Marks terms that have run out: lamp and history tell it, the way out opens, and never a stage moves. */
import { expireClocks } from '../../db/repositories/clocks.ts'
import { transact } from '../../db/database.ts'
import { readDispute } from '../../db/repositories/disputes.ts'
import { day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { deskItself, noteInJournal } from './note-in-journal.ts'
import { holdsSweep } from './sweep-lease.ts'
import { refreshLamp } from './take-step.ts'

/** Terms of one transaction: it stays short for the counter, and what it did stays done when the next one fails. */
const AT_ONCE = 100

/**
 * Marks every running clock whose day has passed, each once, however often it runs and wherever it is cut off.
 * Answers in how many disputes; 0 while another process holds the lease.
 */
export async function expireDueClocks(desk: Desk, holder: string): Promise<number> {
  const disputes = new Set<string>()
  for (let found = AT_ONCE; found === AT_ONCE;) {
    const expired = await expireSome(desk, holder)
    for (const id of expired) disputes.add(id)
    found = expired.length
  }
  return disputes.size
}

async function expireSome(desk: Desk, holder: string): Promise<string[]> {
  return transact(desk.db, async (tx) => {
    if (!(await holdsSweep(desk, tx, holder))) return []
    const expired = await expireClocks(tx, desk.clock.today(), AT_ONCE)
    const run = { ...deskItself(desk.newId()), at: desk.clock.now() }
    for (const { id, disputeId, rule, dueOn } of expired) {
      // An archived file is closed: its last windows run out without a line in it.
      if ((await readDispute(tx, disputeId)).phase === 'archived') continue
      const note = { type: 'term-expired' as const, data: { clockId: id, rule, day: dueOn }, occurredOn: day(dueOn) }
      await noteInJournal(desk, tx, disputeId, note, run)
    }
    for (const id of new Set(expired.map((clock) => clock.disputeId))) await refreshLamp(tx, id)
    return expired.map((clock) => clock.disputeId)
  })
}
