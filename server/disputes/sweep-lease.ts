/** Only one process at a time makes the desk's own round. */
import type { Tx } from '../../db/database.ts'
import { takeLease } from '../../db/repositories/leases.ts'
import { leaseFor } from '../lease-for.ts'
import type { Desk } from '../desk.ts'

const LEASE_MS = 10 * 60 * 1000

/** Takes or keeps the lease of the round; false while another process holds it. */
export async function holdsSweep(desk: Desk, tx: Tx, holder: string): Promise<boolean> {
  return takeLease(tx, { name: 'sweep-clocks', holder, ...leaseFor(desk.clock, LEASE_MS) })
}
