/** Failures of signing in, counted so that guessing is slow: for the account, for a machine its person knows, and for an address. */
import { createHmac } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { readCounter, writeCounter, type Counter } from '../../db/repositories/sign-in-counters.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'

const FAILURES_BEFORE_LOCK = 5
const ADDRESS_FAILURES_BEFORE_LOCK = 50
const LOCK_MS = 15 * 60 * 1000

export type Counted = { key: string; most: number }

/** The counters of an attempt, the account's own first. A stranger's failures never lock a colleague out of his own machine: known devices have a counter of their own. */
export function countersOf(
  desk: Desk,
  {
    accountId,
    name,
    address,
    deviceMark,
  }: { accountId: string | null; name: string; address: string; deviceMark: string | undefined },
): [Counted, Counted] {
  const known = accountId !== null && deviceMark === deviceMarkOf(desk, accountId)
  const subject = accountId ?? mark(desk, `unknown:${name.toLowerCase()}`)
  return [
    { key: `${known ? 'device' : 'account'}:${subject}`, most: FAILURES_BEFORE_LOCK },
    { key: `address:${mark(desk, address)}`, most: ADDRESS_FAILURES_BEFORE_LOCK },
  ]
}

/** Minutes until the last of the counters lets somebody try again; 0 when none is locked. */
export async function lockedMinutes(desk: Desk, counters: readonly Counted[]): Promise<number> {
  let most = 0
  for (const { key } of counters) {
    const counter = await readCounter(desk.db.reader, key)
    if (counter?.lockedUntil) most = Math.max(most, millisOf(counter.lockedUntil) - desk.clock.millis())
  }
  return Math.ceil(most / 60_000)
}

export async function recordFailure(
  desk: Desk,
  staffId: string | null,
  reason: 'wrong' | 'locked' | 'wrong-code',
  counters: readonly Counted[],
): Promise<void> {
  await transact(desk.db, async (tx) => {
    for (const { key, most } of counters) {
      await writeCounter(tx, key, counted(desk, await readCounter(tx, key), most))
    }
    await appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: staffId,
      action: 'sign-in',
      object: null,
      outcome: 'refused',
      reason,
      requestId: desk.newId(),
      details: {},
    })
  })
}

function counted(desk: Desk, counter: Counter | null, most: number): Counter {
  const now = desk.clock.millis()
  const fresh = counter === null || millisOf(counter.windowStartedAt) + LOCK_MS < now
  const failures = (fresh ? 0 : counter.failures) + 1
  return {
    failures,
    windowStartedAt: fresh ? instantAt(now) : counter.windowStartedAt,
    lockedUntil: failures >= most ? instantAt(now + LOCK_MS) : null,
  }
}

/** The mark a person's browser keeps after a first success; it names no one. */
export const deviceMarkOf = (desk: Desk, staffId: string): string => mark(desk, `device:${staffId}`)

const mark = (desk: Desk, text: string): string =>
  createHmac('sha256', desk.secrets.signing).update(text).digest('base64url').slice(0, 32)
