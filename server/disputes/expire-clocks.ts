/** Lights the lamps of terms that have run out: one process at a time, any number of times, and never a stage moved. */
import { expireClocks } from '../../db/repositories/clocks.ts'
import { takeLease } from '../../db/repositories/leases.ts'
import { transact } from '../../db/database.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { refreshLamp } from './take-step.ts'

const LEASE_MS = 10 * 60 * 1000
const EVERY_MS = 5 * 60 * 1000

/** Marks every running clock whose day has passed; answers in how many disputes, 0 while another process holds the lease. */
export async function expireDueClocks(desk: Desk, holder: string): Promise<number> {
  const millis = desk.clock.millis()
  return transact(desk.db, async (tx) => {
    const lease = { name: 'expire-clocks', holder, now: instantAt(millis), until: instantAt(millis + LEASE_MS) }
    if (!(await takeLease(tx, lease))) return 0
    const disputes = await expireClocks(tx, desk.clock.today())
    for (const id of disputes) await refreshLamp(tx, id)
    return disputes.length
  })
}

/** Sweeps at once and every five minutes; answers the way to stop. A sweep that fails is logged and tried again. */
export function sweepClocks(desk: Desk): () => void {
  const holder = desk.newId()
  const sweep = (): void => {
    expireDueClocks(desk, holder).catch((fault: unknown) => desk.log.error({ err: fault }, 'clock-sweep-failed'))
  }
  sweep()
  const timer = setInterval(sweep, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
