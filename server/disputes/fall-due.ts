/** On the day an instalment falls due it is booked as due, and the history says so: nobody has to key it in, and nothing moves. */
import { transact } from '../../db/database.ts'
import { agreementsOf } from '../../db/repositories/agreements.ts'
import { casesWithFallenDue } from '../../db/repositories/fallen-due.ts'
import { ledgerOf } from '../../db/repositories/ledger.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { bookFallenDue } from './effects/book-due.ts'
import { deskItself, noteInJournal } from './note-in-journal.ts'
import { holdsSweep } from './sweep-lease.ts'

const AT_ONCE = 50

/**
 * Books every instalment whose day has come, each once, however often it runs and wherever it is cut off: one short
 * transaction a case, with one line for each day. A month closed meanwhile stays as it is (R4). Answers in how many cases;
 * 0 while another process holds the lease.
 */
export async function bookDueInstalments(desk: Desk, holder: string): Promise<number> {
  let booked = 0
  for (let found = AT_ONCE; found === AT_ONCE;) {
    const cases = await casesWithFallenDue(desk.db.reader, desk.clock.today(), AT_ONCE)
    for (const id of cases) {
      if (!(await bookOne(desk, holder, id))) return booked
      booked += 1
    }
    found = cases.length
  }
  return booked
}

async function bookOne(desk: Desk, holder: string, disputeId: string): Promise<boolean> {
  return transact(desk.db, async (tx) => {
    if (!(await holdsSweep(desk, tx, holder))) return false
    const run = deskItself(desk.newId())
    const stamp = { requestId: run.requestId, at: desk.clock.now(), today: desk.clock.today() }
    const booking = { desk, tx, stamp, actor: { staffId: run.by }, disputeId }
    const entries = await ledgerOf(tx, disputeId)
    const fallen: { on: Day; fen: number }[] = []
    for (const agreement of await agreementsOf(tx, disputeId))
      fallen.push(...(await bookFallenDue(booking, agreement, entries)))
    for (const [on, parts] of [...Map.groupBy(fallen, (part) => part.on)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const data = { instalments: parts.length, fen: parts.reduce((sum, part) => sum + part.fen, 0) }
      await noteInJournal(desk, tx, disputeId, { type: 'fell-due', data, occurredOn: on }, { ...run, at: stamp.at })
    }
    return true
  })
}
