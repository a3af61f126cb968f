/** Bounds on what costs something, for each person and, on public pages, for each address: counted in the database, granted to a process a few at a time. */
import { createHmac } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { takeRequests } from '../../db/repositories/request-bounds.ts'
import { DomainError } from '../../workflows/errors.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import type { Bound } from './route.ts'

const MINUTE = 60_000

/** How long a window is, and how many requests a process takes from it at once: what it took and does not use is lost to the others until the window ends. */
const windows: Record<Bound, { ms: number; block: number }> = {
  export: { ms: 60 * MINUTE, block: 1 },
  print: { ms: MINUTE, block: 6 },
  search: { ms: MINUTE, block: 24 },
  typing: { ms: MINUTE, block: 30 },
  visit: { ms: MINUTE, block: 6 },
}

type BoundDesk = Pick<Desk, 'db' | 'clock' | 'config' | 'secrets' | 'log'>
type Held = { left: number; endsAt: number }

const held = new WeakMap<Desk['db'], Map<string, Held>>()
/** More windows than a city has people at work: the ones that are over are let go. */
const MOST_HELD = 5000

/** Who asks: a person, or an address nobody signed in from. */
export type Asker = { staffId: string } | { address: string }

/**
 * Counts a request. Throws unavailable `too-many` with the seconds until it may be tried again. A database that cannot be written
 * to lets through: a bound keeps costs down, it guards nothing, and reading must go on with a full disk.
 */
export async function withinBound(desk: BoundDesk, bound: Bound, asker: Asker): Promise<void> {
  const most = desk.config.bounds[bound]
  if (most === 0) return
  const key = `${bound}:${'staffId' in asker ? asker.staffId : hashed(desk, asker.address)}`
  const now = desk.clock.millis()
  const mine = windowsOf(desk, now)
  const known = mine.get(key)
  if (known !== undefined && now < known.endsAt && known.left > 0) {
    known.left -= 1
    return
  }
  // A window that is full is not asked about again before it ends.
  if (known !== undefined && now < known.endsAt && known.left < 0) throw tooMany(known.endsAt - now)
  const { ms, block } = windows[bound]
  const grant = await granted(desk, { key, most, block: Math.min(block, most), now, ms })
  if (grant === null) return
  const endsAt = millisOf(grant.startedAt) + ms
  mine.set(key, { left: grant.granted - 1, endsAt })
  if (grant.granted === 0) throw tooMany(endsAt - now)
}

function windowsOf(desk: BoundDesk, now: number): Map<string, Held> {
  let mine = held.get(desk.db)
  if (mine === undefined) held.set(desk.db, (mine = new Map()))
  if (mine.size > MOST_HELD) for (const [key, one] of mine) if (one.endsAt <= now) mine.delete(key)
  return mine
}

async function granted(
  desk: BoundDesk,
  { key, most, block, now, ms }: { key: string; most: number; block: number; now: number; ms: number },
): Promise<{ granted: number; startedAt: string } | null> {
  try {
    return await transact(desk.db, (tx) =>
      takeRequests(tx, { key, most, block, now: instantAt(now), windowBefore: instantAt(now - ms) }),
    )
  } catch (fault) {
    desk.log.warn({ err: fault }, 'request-not-counted')
    return null
  }
}

const tooMany = (ms: number): DomainError =>
  new DomainError('unavailable', 'too-many', { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) })

const hashed = ({ secrets }: BoundDesk, address: string): string =>
  createHmac('sha256', secrets.signing).update(`visit:${address}`).digest('base64url').slice(0, 22)
