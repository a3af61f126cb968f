/** Windows of bounds and counters of failed sign-ins that are long over are forgotten: addresses come and never return. */
import { transact } from '../../db/database.ts'
import { anyRequestsBefore, sweepRequests } from '../../db/repositories/request-bounds.ts'
import { anyCountersBefore, sweepCounters } from '../../db/repositories/sign-in-counters.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'

/** Longer than any window with the lock that may follow it. */
const KEPT_MS = 2 * 60 * 60 * 1000

/** Takes no lock where nothing is to be forgotten. */
export async function forgetRequests(desk: Pick<Desk, 'db' | 'clock'>): Promise<void> {
  const before = instantAt(desk.clock.millis() - KEPT_MS)
  if (await anyRequestsBefore(desk.db.reader, before)) await transact(desk.db, (tx) => sweepRequests(tx, before))
  if (await anyCountersBefore(desk.db.reader, before)) await transact(desk.db, (tx) => sweepCounters(tx, before))
}
